import type { InvalidText, InvalidTexts } from './invalid-text';

/** The texts with that of one field kept, or with undefined forgotten. */
export function setInvalid(
  texts: InvalidTexts,
  path: string,
  invalid: InvalidText | undefined,
): InvalidTexts {
  const { [path]: known, ...rest } = texts;
  if (invalid) return { ...rest, [path]: invalid };
  return known ? rest : texts;
}
