import { isJsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { ANY_ITEM, ANY_NAME } from '../schema/found-change';

/** The name of a property that most likely nobody has listed. */
const OTHER = 'other';

/** A value with something put at a place of it; objects and lists on the way are made where there are none. */
export function putAt(base: unknown, at: readonly PathPart[], value: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (step === ANY_ITEM || typeof step === 'number') {
    const items = Array.isArray(base) ? [...base] : [];
    const index = typeof step === 'number' ? step : 0;
    items[index] = putAt(items[index], rest, value);
    return Array.from(items, (item) => item ?? null);
  }
  const name = step === ANY_NAME ? OTHER : step;
  const fields = isJsonObject(base) ? base : {};
  const held = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Object.fromEntries([...Object.entries(fields), [name, putAt(held, rest, value)]]);
}
