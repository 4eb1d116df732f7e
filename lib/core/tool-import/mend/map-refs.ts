import { isJsonObject } from '@/lib/core/claude/message';

/** A schema with each `$ref` written anew; what has none is the same object as before. */
export function mapRefs(value: unknown, to: (ref: string) => string): unknown {
  if (Array.isArray(value)) {
    const made = value.map((one: unknown) => mapRefs(one, to));
    return made.every((one, index) => one === value[index]) ? value : made;
  }
  if (!isJsonObject(value)) return value;
  let isSame = true;
  const pairs = Object.entries(value).map(([key, held]) => {
    const made = key === '$ref' && typeof held === 'string' ? to(held) : mapRefs(held, to);
    if (made !== held) isSame = false;
    return [key, made];
  });
  return isSame ? value : Object.fromEntries(pairs);
}
