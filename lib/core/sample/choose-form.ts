import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findRef } from '@/lib/core/schema/find-ref';
import type { Draw } from './draw';
import { mergeSchemas } from './merge-schemas';

/** So many schemas one form is made of: references may go in circles. */
const MOST_PARTS = 60;

/**
 * One of the forms a schema allows, without what chooses between forms: references are followed, `allOf` is put together, one
 * branch of `anyOf` and `oneOf` is taken, and `if` with `then`, or `else`. Null for a schema that allows nothing. A value made
 * by it has to be held against the schema.
 */
export function chooseForm(schema: unknown, draw: Draw): JsonObject | null {
  let form: JsonObject = {};
  const waiting: unknown[] = [schema];
  for (let parts = 0; waiting.length > 0; parts += 1) {
    const part = waiting.shift();
    if (part === false || parts > MOST_PARTS) return null;
    if (!isJsonObject(part)) continue;
    const { allOf, anyOf, oneOf, $ref, $dynamicRef, if: condition, then, else: otherwise, ...own } = part;
    form = mergeSchemas(form, own);
    waiting.push(
      ...[$ref, $dynamicRef]
        .filter((ref) => typeof ref === 'string')
        .map((ref) => findRef(ref, draw.root) ?? {}),
      ...(Array.isArray(allOf) ? allOf : []),
      ...[anyOf, oneOf].filter(Array.isArray).map((branches) => pickBranch(branches, draw)),
    );
    if (condition !== undefined) {
      waiting.push(...(draw.random.chance(0.5) ? [condition, then ?? {}] : [otherwise ?? {}]));
    }
  }
  return form;
}

const pickBranch = (branches: readonly unknown[], { random }: Draw): unknown =>
  random.pick(branches.filter((branch) => branch !== false)) ?? false;
