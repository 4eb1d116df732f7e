import { isJsonObject } from '@/lib/core/claude/message';
import { walkSchema } from '@/lib/core/schema/walk-schema';

/** So many are remembered. */
const MOST = 200;

/** Names of properties a schema speaks of. */
export function findNames(schema: unknown): string[] {
  const names = new Set<string>(['not_a_property']);
  for (const { value } of walkSchema(schema, 'draft-2020-12')) {
    if (names.size >= MOST) break;
    if (!isJsonObject(value)) continue;
    for (const map of [value.properties, value.dependentRequired, value.dependentSchemas]) {
      if (isJsonObject(map)) for (const name of Object.keys(map)) names.add(name);
    }
  }
  return [...names].slice(0, MOST);
}
