import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';

/** Deeper, anything fits; of a list the first entries say what the others are. */
const MAX_DEPTH = 12;
const MAX_ENTRIES = 100;
const MAX_KEYS = 500;

/**
 * The JSON Schema of values that look like an example: the same keys, each with a value of the same type.
 *
 * @param example JSON; a text that is none is an example of a text
 */
export function toExampleSchema(example: string): JsonObject {
  if (example.trim() === '') return { type: 'object', properties: {} };
  const parsed = parseJson(example);
  return parsed.ok ? toSchema(parsed.value, 0) : { type: 'string' };
}

function toSchema(value: unknown, depth: number): JsonObject {
  if (depth > MAX_DEPTH) return {};
  if (Array.isArray(value)) return toListSchema(value, depth);
  if (isJsonObject(value)) {
    const entries = Object.entries(value).slice(0, MAX_KEYS);
    const properties = Object.fromEntries(entries.map(([key, held]) => [key, toSchema(held, depth + 1)]));
    return { type: 'object', properties, required: entries.map(([key]) => key) };
  }
  if (value === null) return { type: 'null' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  return { type: typeof value };
}

function toListSchema(list: readonly unknown[], depth: number): JsonObject {
  const kinds = new Map(
    list.slice(0, MAX_ENTRIES).map((entry) => {
      const schema = toSchema(entry, depth + 1);
      return [JSON.stringify(schema), schema];
    }),
  );
  const [items, ...others] = kinds.values();
  if (!items) return { type: 'array' };
  return { type: 'array', items: others.length === 0 ? items : { anyOf: [items, ...others] } };
}
