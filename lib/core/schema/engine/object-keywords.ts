import type { JsonError, Keyword, SchemaNode, ValidationPath } from 'json-schema-library';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { escapePointerPart } from '@/lib/core/json/json-pointer';
import { compilePattern, type Pattern } from '../compile-pattern';
import { getLibraryKeyword } from './get-library-keyword';

/**
 * Keywords about object members. The library's own ones look names up in plain objects (so data with a key such as
 * `toString` or `constructor` throws), let `_id` through `additionalProperties: false`, test patterns with the native
 * engine, and join names into paths without escaping them.
 */

/** The subschemas of `patternProperties`; a node of the library has room for native patterns only. */
const patternBranches = new WeakMap<SchemaNode, { pattern: Pattern; node: SchemaNode }[]>();

/** The subschemas under `patternProperties` of a node whose pattern matches a name. */
export function findPatternNodes(node: SchemaNode, name: string): SchemaNode[] {
  const branches = patternBranches.get(node) ?? [];
  return branches.filter(({ pattern }) => pattern.test(name)).map((branch) => branch.node);
}

/** Judges one member of an object by a subschema; paths in the errors lead to the member. */
export function validateMember(
  node: SchemaNode,
  data: JsonObject,
  name: string,
  pointer: string,
  path: ValidationPath,
): JsonError[] {
  return node.validate(data[name], `${pointer}/${escapePointerPart(name)}`, path).errors;
}

export const propertiesKeyword: Keyword = {
  id: 'properties',
  keyword: 'properties',
  parse(node) {
    const { properties } = node.schema;
    if (!isJsonObject(properties)) return;
    node.properties = compileEach(node, 'properties', properties);
  },
  addValidate: (node) => node.properties !== undefined,
  validate({ node, data, pointer, path }) {
    if (!isJsonObject(data)) return undefined;
    return Object.keys(data).flatMap((name) => {
      const member = node.properties[name];
      return member ? validateMember(member, data, name, pointer, path) : [];
    });
  },
};

export const patternPropertiesKeyword: Keyword = {
  id: 'patternProperties',
  keyword: 'patternProperties',
  parse(node) {
    const { patternProperties } = node.schema;
    if (!isJsonObject(patternProperties)) return;
    const nodes = Object.entries(compileEach(node, 'patternProperties', patternProperties));
    const branches = nodes.flatMap(([source, branch]) => {
      const pattern = compilePattern(source);
      return pattern ? [{ pattern, node: branch }] : [];
    });
    patternBranches.set(node, branches);
  },
  addValidate: (node) => patternBranches.has(node),
  validate({ node, data, pointer, path }) {
    if (!isJsonObject(data)) return undefined;
    return Object.keys(data).flatMap((name) =>
      findPatternNodes(node, name).flatMap((member) => validateMember(member, data, name, pointer, path)),
    );
  },
};

export const additionalPropertiesKeyword: Keyword = {
  ...getLibraryKeyword('additionalProperties'),
  addValidate: ({ schema }) =>
    schema.additionalProperties === false || isJsonObject(schema.additionalProperties),
  validate({ node, data, pointer, path }) {
    if (!isJsonObject(data)) return undefined;
    const known = node.schema.properties;
    return Object.keys(data).flatMap((name) => {
      if (isJsonObject(known) && Object.hasOwn(known, name)) return [];
      if (findPatternNodes(node, name).length > 0) return [];
      if (node.additionalProperties)
        return validateMember(node.additionalProperties, data, name, pointer, path);
      return [toUnknownMemberError(node, data, name, pointer)];
    });
  },
};

/** The error for a member nothing in the schema speaks of; its path is the member's. */
export function toUnknownMemberError(
  node: SchemaNode,
  data: JsonObject,
  name: string,
  pointer: string,
): JsonError {
  return node.createError('no-additional-properties-error', {
    pointer: `${pointer}/${escapePointerPart(name)}`,
    schema: node.schema,
    value: data[name],
    property: name,
  });
}

export const dependentRequiredKeyword: Keyword = {
  id: 'dependentRequired',
  keyword: 'dependentRequired',
  addValidate: ({ schema }) => isJsonObject(schema.dependentRequired),
  validate({ node, data, pointer }) {
    if (!isJsonObject(data)) return undefined;
    const entries: [string, unknown][] = Object.entries(node.schema.dependentRequired);
    return entries.flatMap(([name, wanted]) => {
      if (!Object.hasOwn(data, name) || !Array.isArray(wanted)) return [];
      const missing = wanted.filter((other) => !Object.hasOwn(data, other));
      return missing.map((missingProperty) =>
        node.createError('missing-dependency-error', {
          pointer,
          schema: node.schema,
          value: data,
          missingProperty,
          present: name,
        }),
      );
    });
  },
};

export const dependentSchemasKeyword: Keyword = {
  id: 'dependentSchemas',
  keyword: 'dependentSchemas',
  parse(node) {
    const { dependentSchemas } = node.schema;
    if (!isJsonObject(dependentSchemas)) return;
    node.dependentSchemas = compileEach(node, 'dependentSchemas', dependentSchemas);
  },
  addValidate: (node) => node.dependentSchemas !== undefined,
  validate({ node, data, pointer, path }) {
    if (!isJsonObject(data)) return undefined;
    return findDependentNodes(node, data).flatMap((one) => one.validate(data, pointer, path).errors);
  },
};

/** The subschemas under `dependentSchemas` of a node that apply to an object. */
export function findDependentNodes(node: SchemaNode, data: JsonObject): SchemaNode[] {
  return Object.entries(node.dependentSchemas ?? {}).flatMap(([name, one]) =>
    typeof one === 'object' && Object.hasOwn(data, name) ? [one] : [],
  );
}

/** Compiles a map of subschemas into an object without a prototype, so that only its own names are found in it. */
function compileEach(node: SchemaNode, keyword: string, schemas: JsonObject): Record<string, SchemaNode> {
  const nodes: Record<string, SchemaNode> = Object.create(null);
  for (const [name, schema] of Object.entries(schemas)) {
    const step = `${keyword}/${escapePointerPart(name)}`;
    if (!isJsonObject(schema) && typeof schema !== 'boolean') continue;
    nodes[name] = node.compileSchema(
      schema,
      `${node.evaluationPath}/${step}`,
      `${node.schemaLocation}/${step}`,
    );
  }
  return nodes;
}
