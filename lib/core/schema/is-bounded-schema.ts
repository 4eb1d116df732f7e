import { isJsonObject } from '@/lib/core/claude/message';

/** Keywords that take no longer than the data and the schema are long. */
const LINEAR = new Set([
  'type',
  'const',
  'enum',
  'required',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'title',
  'description',
  'default',
  'examples',
]);

const MAX_NODES = 2000;

/**
 * True for a schema that is sure to be checked in time proportional to its size and the data's: no references, no
 * combinators, no regular expressions. Most tool schemas are of this kind; the others are checked where they can be
 * stopped.
 */
export function isBoundedSchema(schema: unknown): boolean {
  let nodes = 0;
  const waiting: unknown[] = [schema];
  while (waiting.length > 0) {
    const node = waiting.pop();
    nodes += 1;
    if (nodes > MAX_NODES) return false;
    if (typeof node === 'boolean') continue;
    if (!isJsonObject(node)) return false;
    for (const [keyword, value] of Object.entries(node)) {
      if (LINEAR.has(keyword)) continue;
      if (keyword === 'items' || keyword === 'additionalProperties') waiting.push(value);
      else if (keyword === 'properties' && isJsonObject(value)) waiting.push(...Object.values(value));
      else return false;
    }
  }
  return true;
}
