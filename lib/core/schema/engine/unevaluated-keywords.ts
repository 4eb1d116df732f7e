import { isSchemaNode, type Keyword, type SchemaNode, type ValidationPath } from 'json-schema-library';
import { isJsonObject } from '@/lib/core/claude/message';
import { getLibraryKeyword } from './get-library-keyword';
import {
  findDependentNodes,
  findPatternNodes,
  toUnknownMemberError,
  validateMember,
} from './object-keywords';

/**
 * `unevaluatedProperties` and `unevaluatedItems` by the letter: what the subschemas that apply in place have looked at
 * is collected, and the rest is judged. The library guesses instead, and throws next to `dependentSchemas`.
 */

interface Place {
  data: unknown;
  pointer: string;
  path: ValidationPath;
}

/** Which members or items have been looked at. */
interface Evaluated {
  names: Set<string>;
  indices: Set<number>;
}

export const unevaluatedPropertiesKeyword: Keyword = {
  ...getLibraryKeyword('unevaluatedProperties'),
  validate({ node, data, pointer, path }) {
    if (!isJsonObject(data) || node.schema.unevaluatedProperties === true) return undefined;
    const { names } = collect(node, { data, pointer, path }, false);
    const rest = Object.keys(data).filter((name) => !names.has(name));
    return rest.flatMap((name) =>
      node.unevaluatedProperties
        ? validateMember(node.unevaluatedProperties, data, name, pointer, path)
        : [toUnknownMemberError(node, data, name, pointer)],
    );
  },
};

export const unevaluatedItemsKeyword: Keyword = {
  ...getLibraryKeyword('unevaluatedItems'),
  validate({ node, data, pointer, path }) {
    if (!Array.isArray(data) || node.schema.unevaluatedItems === true) return undefined;
    const { indices } = collect(node, { data, pointer, path }, false);
    return data.flatMap((item, index) => {
      if (indices.has(index)) return [];
      const at = `${pointer}/${index}`;
      if (node.unevaluatedItems) return node.unevaluatedItems.validate(item, at, path).errors;
      return [node.createError('unevaluated-items-error', { pointer: at, schema: node.schema, value: item })];
    });
  },
};

/** @param isNested false for the node whose own `unevaluated…` asks: that keyword itself does not count then */
function collect(
  node: SchemaNode,
  place: Place,
  isNested: boolean,
  into: Evaluated = { names: new Set(), indices: new Set() },
): Evaluated {
  // A boolean schema looks at nothing.
  if (!isJsonObject(node.schema)) return into;
  collectMembers(node, place, isNested, into);
  collectItems(node, place, isNested, into);
  for (const next of findInPlaceNodes(node, place)) collect(next, place, true, into);
  return into;
}

function collectMembers(node: SchemaNode, { data }: Place, isNested: boolean, { names }: Evaluated): void {
  if (!isJsonObject(data)) return;
  const { schema } = node;
  const isRestSeen =
    schema.additionalProperties !== undefined || (isNested && schema.unevaluatedProperties !== undefined);
  for (const name of Object.keys(data)) {
    const isNamed = isJsonObject(schema.properties) && Object.hasOwn(schema.properties, name);
    if (isRestSeen || isNamed || findPatternNodes(node, name).length > 0) names.add(name);
  }
}

function collectItems(node: SchemaNode, place: Place, isNested: boolean, { indices }: Evaluated): void {
  const { data, pointer, path } = place;
  if (!Array.isArray(data)) return;
  const { schema } = node;
  // Before 2020-12 a list in `items` was what `prefixItems` is now, and `additionalItems` spoke of the rest.
  const prefix = Array.isArray(schema.items) ? schema.items : schema.prefixItems;
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const isRestSeen = rest !== undefined || (isNested && schema.unevaluatedItems !== undefined);
  const seen = isRestSeen ? data.length : Array.isArray(prefix) ? prefix.length : 0;
  for (const index of data.keys()) {
    if (index < seen || isContained(node, data[index], `${pointer}/${index}`, path)) indices.add(index);
  }
}

/** Since 2020-12 an item that `contains` matches counts as looked at. */
function isContained(node: SchemaNode, item: unknown, pointer: string, path: ValidationPath): boolean {
  if (node.context.version !== 'draft-2020-12' || !node.contains) return false;
  return node.contains.validate(item, pointer, path).valid;
}

/** The subschemas that apply to the same value and hold for it. */
function findInPlaceNodes(node: SchemaNode, { data, pointer, path }: Place): SchemaNode[] {
  const holds = (one: SchemaNode) => one.validate(data, pointer, path).valid;
  const found = [
    ...(node.allOf ?? []),
    ...(node.anyOf ?? []).filter(holds),
    ...(node.oneOf ?? []).filter(holds),
  ];
  if (isJsonObject(data)) found.push(...findDependentNodes(node, data));
  if (node.if) {
    const branches = holds(node.if) ? [node.if, node.then] : [node.else];
    found.push(...branches.filter((one) => one !== undefined));
  }
  const target: unknown = node.resolveRef({ pointer, path });
  if (isSchemaNode(target) && target !== node) found.push(target);
  return found;
}
