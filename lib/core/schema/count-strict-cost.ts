import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findRef } from './find-ref';
import { walkSchema } from './walk-schema';

/** Far beyond what the API allows: definitions that refer to one another multiply. */
const MOST = 1_000_000;
/** Longer chains of definitions are not followed to their end. */
const DEEPEST = 500;

/**
 * What a schema adds to the two request-wide counts: properties missing from their object's `required`, and values
 * with a choice of types (`anyOf`, or a list in `type`). A choice in a shared definition counts wherever it is referred to.
 * Source: API documentation, "Structured outputs, limits".
 */
export function countStrictCost(schema: unknown): { optional: number; union: number } {
  let optional = 0;
  for (const { value } of walkSchema(schema, 'draft-2020-12')) {
    if (!isJsonObject(value)) continue;
    const required = new Set(Array.isArray(value.required) ? value.required : []);
    const names = isJsonObject(value.properties) ? Object.keys(value.properties) : [];
    optional += names.filter((name) => !required.has(name)).length;
  }
  const root = isJsonObject(schema) ? schema : {};
  return { optional, union: countUnions(root, root, new Map()) };
}

/** @param known of definitions, by what refers to them; one that is being counted has none of its own */
function countUnions(schema: unknown, root: JsonObject, known: Map<string, number>, depth = 0): number {
  let unions = 0;
  for (const { value, path } of walkSchema(schema, 'draft-2020-12')) {
    if (!isJsonObject(value) || (schema === root && isDefinition(path[0]))) continue;
    const isList =
      Array.isArray(value.type) && value.type.filter((type) => typeof type === 'string').length > 1;
    if (Array.isArray(value.anyOf) || isList) unions += 1;
    if (typeof value.$ref === 'string') unions += countReferred(value.$ref, root, known, depth);
  }
  return Math.min(unions, MOST);
}

const isDefinition = (keyword: unknown): boolean => keyword === '$defs' || keyword === 'definitions';

function countReferred(ref: string, root: JsonObject, known: Map<string, number>, depth: number): number {
  const before = known.get(ref);
  if (before !== undefined) return before;
  if (depth > DEEPEST) return 0;
  known.set(ref, 0);
  const target = findRef(ref, root);
  const counted = target === root ? 0 : countUnions(target, root, known, depth + 1);
  known.set(ref, counted);
  return counted;
}
