import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';

/** Deeper, an example says nothing more. */
const DEEPEST = 20;

/** So many kinds of values stand beside each other at most. */
const MOST_KINDS = 20;

/**
 * A schema that fits all of some values: what is in each of them is required.
 *
 * @param samples at least one
 */
export function inferSchema(samples: readonly unknown[], deep = 0): JsonObject {
  // First: to look at each by itself and then at all together would take twice as long with every level.
  const objects = samples.filter(isJsonObject);
  if (objects.length === samples.length && objects.length > 1) return ofObjects(objects, deep);
  const made: JsonObject[] = [];
  for (const sample of samples) {
    const one = inferOne(sample, deep);
    if (made.length < MOST_KINDS && !made.some((other) => isDeepEqual(other, one))) made.push(one);
  }
  if (made.every(({ type }) => type === 'integer' || type === 'number') && made.length > 1)
    return { type: 'number' };
  return made.length === 1 ? (made[0] ?? {}) : { anyOf: made };
}

function inferOne(value: unknown, deep: number): JsonObject {
  if (value === null) return { type: 'null' };
  if (Array.isArray(value))
    return value.length === 0 || deep >= DEEPEST
      ? { type: 'array' }
      : { type: 'array', items: inferSchema(value, deep + 1) };
  if (isJsonObject(value)) return ofObjects([value], deep);
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  return { type: typeof value === 'boolean' ? 'boolean' : 'string' };
}

function ofObjects(objects: readonly JsonObject[], deep: number): JsonObject {
  if (deep >= DEEPEST) return { type: 'object' };
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const properties = Object.fromEntries(
    keys.map((key) => {
      const held = objects.filter((one) => Object.hasOwn(one, key)).map((one) => one[key]);
      return [key, inferSchema(held, deep + 1)];
    }),
  );
  const required = keys.filter((key) => objects.every((one) => Object.hasOwn(one, key)));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
