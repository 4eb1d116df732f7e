import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { resolve } from './resolve';

/** So many schemas that are put together lie inside each other at most. */
const DEEPEST = 6;

/**
 * The properties that only the server sets, of an object and of all that it is put together of: `required` of one part may name
 * a property of another.
 */
export function findReadOnly(schema: JsonObject, document: JsonObject, deep = 0): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const { properties, allOf } = schema;
  if (isJsonObject(properties))
    for (const [name, held] of Object.entries(properties))
      if (isReadOnly(held, document)) found.set(name, held);
  if (!Array.isArray(allOf) || deep >= DEEPEST) return found;
  for (const part of allOf) {
    const target = resolve(part, document);
    if (target) for (const [name, held] of findReadOnly(target, document, deep + 1)) found.set(name, held);
  }
  return found;
}

/** Said beside a reference, or where it leads to. */
const isReadOnly = (held: unknown, document: JsonObject): boolean =>
  isJsonObject(held) &&
  (held.readOnly === true || (held.readOnly === undefined && resolve(held, document)?.readOnly === true));
