import type { InvalidTexts } from './invalid-text';

/** The texts without those of the fields inside a value, as where it is taken out, or becomes another. */
export function forgetWithin(texts: InvalidTexts, path: string): InvalidTexts {
  return Object.fromEntries(Object.entries(texts).filter(([at]) => !at.startsWith(`${path}/`)));
}
