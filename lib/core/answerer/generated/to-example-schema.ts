import type { JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { inferSchema } from '@/lib/core/schema/infer-schema';

/**
 * The JSON Schema of values that look like an example: the same keys, each with a value of the same type.
 *
 * @param example JSON; a text that is none is an example of a text
 */
export function toExampleSchema(example: string): JsonObject {
  if (example.trim() === '') return { type: 'object', properties: {} };
  const parsed = parseJson(example);
  return parsed.ok ? inferSchema([parsed.value]) : { type: 'string' };
}
