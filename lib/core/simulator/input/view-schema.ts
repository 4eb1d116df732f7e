import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findRef } from '@/lib/core/schema/find-ref';

/** What a schema allows, with references followed and alternatives laid side by side. */
export interface SchemaView {
  /** The alternatives, each with at most one `type`; empty when nothing but null (or nothing at all) is allowed. */
  options: JsonObject[];
  isNullable: boolean;
}

const MOST_STEPS = 12;
const NOTHING: SchemaView = { options: [], isNullable: false };

/**
 * Lays out a JSON Schema: follows local `$ref`s, merges `allOf`, and turns `anyOf`, `oneOf` and type arrays into
 * options. References that lead nowhere allow anything; a chain longer than twelve steps (a cycle) allows nothing.
 *
 * @param root the schema `$ref`s are looked up in
 */
export function viewSchema(schema: unknown, root: JsonObject, steps = 0): SchemaView {
  if (schema === false || steps > MOST_STEPS) return NOTHING;
  if (!isJsonObject(schema)) return { options: [{}], isNullable: true };
  const merged = mergeAllOf(followRef(schema, root, steps), root, steps);
  const branches = [merged.anyOf, merged.oneOf].find(Array.isArray);
  if (!branches) return viewPlain(merged);
  const { anyOf: _anyOf, oneOf: _oneOf, ...shared } = merged;
  const views = branches.map((branch) => viewBranch(shared, branch, root, steps));
  return {
    options: views.flatMap((view) => view.options),
    isNullable: views.some((view) => view.isNullable),
  };
}

function viewBranch(shared: JsonObject, branch: unknown, root: JsonObject, steps: number): SchemaView {
  if (branch === false) return NOTHING;
  return viewSchema(isJsonObject(branch) ? mergeObjects(shared, branch) : shared, root, steps + 1);
}

function viewPlain(schema: JsonObject): SchemaView {
  if (Array.isArray(schema.enum)) return viewEnum(schema, schema.enum);
  if ('const' in schema)
    return { options: schema.const === null ? [] : [schema], isNullable: schema.const === null };
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? guessType(schema)];
  return {
    options: types
      .filter((type) => type !== 'null')
      .map((type) => (type === undefined ? schema : { ...schema, type })),
    isNullable: types.includes('null') || types.includes(undefined),
  };
}

function viewEnum(schema: JsonObject, values: unknown[]): SchemaView {
  const rest = values.filter((value) => value !== null);
  return {
    options: rest.length === 0 ? [] : [{ ...schema, enum: rest }],
    isNullable: rest.length < values.length,
  };
}

function guessType(schema: JsonObject): string | undefined {
  if (isJsonObject(schema.properties)) return 'object';
  if ('items' in schema || 'prefixItems' in schema) return 'array';
  return undefined;
}

function followRef(schema: JsonObject, root: JsonObject, steps: number): JsonObject {
  if (typeof schema.$ref !== 'string' || steps > MOST_STEPS) return schema;
  const { $ref, ...siblings } = schema;
  const target = findRef(schema.$ref, root);
  return isJsonObject(target) ? followRef({ ...target, ...siblings }, root, steps + 1) : siblings;
}

function mergeAllOf(schema: JsonObject, root: JsonObject, steps: number): JsonObject {
  const { allOf: parts, ...own } = schema;
  if (!Array.isArray(parts) || steps > MOST_STEPS) return schema;
  let merged: JsonObject = own;
  for (const part of parts) {
    const followed = isJsonObject(part) ? mergeAllOf(followRef(part, root, steps), root, steps + 1) : {};
    merged = mergeObjects(merged, part === false ? IMPOSSIBLE : followed);
  }
  return merged;
}

/** An enumeration without values allows nothing. */
const IMPOSSIBLE: JsonObject = { enum: [] };

/** Both schemas at once, as far as that is simple: properties and required names add up, the rest is overwritten. */
function mergeObjects(one: JsonObject, other: JsonObject): JsonObject {
  const merged: JsonObject = { ...one, ...other };
  if (isJsonObject(one.properties) && isJsonObject(other.properties)) {
    merged.properties = { ...one.properties, ...other.properties };
  }
  if (Array.isArray(one.required) && Array.isArray(other.required)) {
    merged.required = [...new Set([...one.required, ...other.required])];
  }
  return merged;
}
