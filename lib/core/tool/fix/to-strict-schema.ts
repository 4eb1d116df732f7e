import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { checkStrictSchema } from '@/lib/core/schema/check-strict-schema';
import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { keywordKinds } from '@/lib/core/schema/schema-draft';
import { describeConstraint } from './describe-constraint';

/** Deeper schemas are left alone. */
const DEEPEST = 50;

/** What can only be said in the description, wherever it stands. */
const MOVED =
  /^(?:minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf|minLength|maxLength|maxItems|uniqueItems|contains|minContains|maxContains|minProperties|maxProperties|propertyNames|dependentRequired|not)$/;

/**
 * A schema for strict mode: every object refuses other properties, `oneOf` becomes `anyOf`, and what strict mode refuses moves
 * into descriptions. All it takes stays as it is, `pattern` and `default` too. Null where a person has to decide: a map, a value
 * without a type, recursion, or a reference to elsewhere.
 */
export function toStrictSchema(schema: unknown): JsonObject | null {
  if (!isJsonObject(schema) || findSchemaIssues(schema).length > 0) return null;
  const strict = toStrict(schema, 0);
  const isFine =
    isJsonObject(strict) && checkStrictSchema(strict).length + findBrokenRefs(strict).length === 0;
  return isFine ? strict : null;
}

function toStrict(schema: unknown, depth: number): unknown {
  if (!isJsonObject(schema) || depth > DEEPEST) return schema;
  const moved = Object.keys(schema).filter((keyword) => isMoved(keyword, schema));
  const kept = Object.entries(schema).flatMap(([keyword, held]): [string, unknown][] => {
    if (moved.includes(keyword)) return [];
    const name = keyword === 'oneOf' && schema.anyOf === undefined ? 'anyOf' : keyword;
    return [[name, toStrictPart(keyword, held, depth)]];
  });
  const strict: JsonObject = Object.fromEntries(kept);
  const isObject = [schema.type].flat().includes('object') || schema.properties !== undefined;
  // A map, whose properties nobody listed, would hold nothing any more.
  const isClosed =
    isObject &&
    (isJsonObject(schema.properties) || depth === 0) &&
    !isJsonObject(schema.additionalProperties);
  return {
    ...strict,
    ...(moved.length > 0 ? { description: describeConstraint(schema, moved) } : {}),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}

/** What a keyword holds, made strict where it is schemas. */
function toStrictPart(keyword: string, held: unknown, depth: number): unknown {
  switch (keywordKinds['draft-2020-12'].get(keyword)) {
    case 'schema':
      return toStrict(held, depth + 1);
    case 'schemas':
      return Array.isArray(held) ? held.map((one) => toStrict(one, depth + 1)) : held;
    case 'schema-map':
      return isJsonObject(held)
        ? Object.fromEntries(Object.entries(held).map(([name, one]) => [name, toStrict(one, depth + 1)]))
        : held;
    default:
      return held;
  }
}

/** By the same check that judges the whole: one keyword beside a type. */
function isMoved(keyword: string, schema: JsonObject): boolean {
  if (MOVED.test(keyword)) return true;
  if (keyword !== 'format' && keyword !== 'pattern' && keyword !== 'minItems') return false;
  return checkStrictSchema({ type: 'string', [keyword]: schema[keyword] }).length > 0;
}
