import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RepairChange } from '@/lib/core/repair/repair-change';

/** A definition with the schema of its input under Claude's name, in the place it had. */
export function toRenamed(
  entry: JsonObject,
  key: string,
  unwrap: (held: unknown) => unknown = (held) => held,
): { definition: JsonObject; changes: RepairChange[] } {
  if (!Object.hasOwn(entry, key) || 'input_schema' in entry) return { definition: entry, changes: [] };
  const pairs = Object.entries(entry).map(([name, held]) =>
    name === key ? (['input_schema', unwrap(held)] as const) : ([name, held] as const),
  );
  const { [key]: held } = entry;
  const lost = isJsonObject(held) && unwrap(held) !== held && Object.keys(held).length > 1;
  return {
    definition: Object.fromEntries(pairs),
    changes: [{ path: key, message: `"${key}" is called input_schema.`, ...(lost ? { before: held } : {}) }],
  };
}

/** Other APIs mark every function as one. */
export const toTypeless = ({ type }: JsonObject): RepairChange[] =>
  type === 'function'
    ? [{ path: 'type', message: 'A tool of your own needs no type; it was left out.', before: type }]
    : [];

/** The schema inside what some libraries wrap it in. */
export const unwrapSchema = (held: unknown): unknown =>
  isJsonObject(held) ? (held.jsonSchema ?? held.json ?? held) : held;
