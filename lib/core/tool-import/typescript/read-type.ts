import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { mergeAll } from '../mend/merge-schemas';
import { type CodeParameter, toObjectSchema } from '../program/code-parameter';
import { type Node, nameOf, nodeAt, nodesAt } from './ast';
import { readJsdoc } from './read-jsdoc';

const DEEPEST = 30;

/** The types a program declares, by name. */
export interface Declared {
  has: (name: string) => boolean;
  make: (name: string) => JsonObject;
}

const KEYWORDS: Record<string, JsonObject> = {
  TSStringKeyword: { type: 'string' },
  TSNumberKeyword: { type: 'number' },
  TSBigIntKeyword: { type: 'integer' },
  TSBooleanKeyword: { type: 'boolean' },
  TSNullKeyword: { type: 'null' },
  TSObjectKeyword: { type: 'object' },
  TSTemplateLiteralType: { type: 'string' },
  TSMappedType: { type: 'object' },
};

const NAMES: Record<string, JsonObject> = {
  Date: { type: 'string', format: 'date-time' },
  URL: { type: 'string', format: 'uri' },
  String: { type: 'string' },
  Number: { type: 'number' },
  Boolean: { type: 'boolean' },
  Object: { type: 'object' },
  Buffer: { type: 'string', contentEncoding: 'base64' },
  Uint8Array: { type: 'string', contentEncoding: 'base64' },
};

/** The schema of a type; what only the compiler could work out allows anything. */
export function readType(node: Node | undefined, declared: Declared, deep = 0): JsonObject {
  if (!node || deep > DEEPEST) return {};
  const inner = (one: Node | undefined) => readType(one, declared, deep + 1);
  const keyword = KEYWORDS[node.type];
  if (keyword) return { ...keyword };
  switch (node.type) {
    case 'TSTypeAnnotation':
    case 'TSParenthesizedType':
    case 'TSOptionalType':
      return inner(nodeAt(node, 'typeAnnotation'));
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? inner(nodeAt(node, 'typeAnnotation')) : {};
    case 'TSArrayType':
      return { type: 'array', items: inner(nodeAt(node, 'elementType')) };
    case 'TSTupleType': {
      const items = nodesAt(node, 'elementTypes').map((one) =>
        inner(one.type === 'TSNamedTupleMember' ? nodeAt(one, 'elementType') : one),
      );
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    case 'TSLiteralType':
      return ofLiteral(nodeAt(node, 'literal'));
    case 'TSUnionType':
      return union(
        nodesAt(node, 'types')
          .filter(({ type }) => type !== 'TSUndefinedKeyword')
          .map(inner),
      );
    case 'TSIntersectionType':
      return mergeAll(nodesAt(node, 'types').map((one) => resolve(inner(one), declared)));
    case 'TSTypeLiteral':
      return readMembers(nodesAt(node, 'members'), declared, deep);
    case 'TSTypeReference':
    case 'TSExpressionWithTypeArguments':
      return ofReference(node, declared, inner);
    default:
      return {};
  }
}

/** The members of an interface or of a type that is written out. */
export function readMembers(members: readonly Node[], declared: Declared, deep = 0): JsonObject {
  const index = members.find(({ type }) => type === 'TSIndexSignature');
  const fields = members.flatMap((member): CodeParameter[] => {
    const name = nameOf(nodeAt(member, 'key'));
    if (member.type !== 'TSPropertySignature' || name === undefined) return [];
    const { description, limits } = readJsdoc(member);
    const schema = readType(nodeAt(member, 'typeAnnotation'), declared, deep + 1);
    const described = description === '' ? {} : { description };
    return [{ name, schema: { ...schema, ...described, ...limits }, isRequired: member.optional !== true }];
  });
  const schema = toObjectSchema(fields);
  if (!index) return schema;
  return { ...schema, additionalProperties: readType(nodeAt(index, 'typeAnnotation'), declared, deep + 1) };
}

const resolve = (schema: JsonObject, declared: Declared): JsonObject => {
  const name = typeof schema.$ref === 'string' ? schema.$ref.slice(8) : undefined;
  return name !== undefined && declared.has(name) ? declared.make(name) : schema;
};

function ofReference(
  node: Node,
  declared: Declared,
  inner: (one: Node | undefined) => JsonObject,
): JsonObject {
  const target = nodeAt(node, 'typeName') ?? nodeAt(node, 'expression');
  const name = nameOf(target) ?? nameOf(nodeAt(target, 'right')) ?? '';
  const list = nodeAt(node, 'typeParameters') ?? nodeAt(node, 'typeArguments');
  const args = nodesAt(list, 'params');
  const [first, second] = args;
  const held = () => resolve(inner(first), declared);
  switch (name) {
    case 'Array':
    case 'ReadonlyArray':
    case 'Iterable':
    case 'Set':
      return { type: 'array', items: inner(first) };
    case 'Record':
    case 'Map':
      return { type: 'object', additionalProperties: inner(second) };
    case 'Readonly':
    case 'NonNullable':
    case 'Promise':
      return inner(first);
    case 'Partial': {
      const { required: _required, ...rest } = held();
      return rest;
    }
    case 'Required': {
      const schema = held();
      return isJsonObject(schema.properties)
        ? { ...schema, required: Object.keys(schema.properties) }
        : schema;
    }
    case 'Pick':
    case 'Omit':
      return pick(held(), keysOf(second), name === 'Pick');
    default:
      if (declared.has(name)) return { $ref: `#/$defs/${name}` };
      return Object.hasOwn(NAMES, name) ? { ...NAMES[name] } : {};
  }
}

const keysOf = (node: Node | undefined): string[] =>
  (node?.type === 'TSUnionType' ? nodesAt(node, 'types') : node ? [node] : []).flatMap(
    (one) => nameOf(nodeAt(one, 'literal')) ?? [],
  );

/** An object schema with only some of its properties, or without them. */
export function pick(schema: JsonObject, keys: readonly string[], isKept: boolean): JsonObject {
  const { properties, required, ...rest } = schema;
  const keep = (name: string) => keys.includes(name) === isKept;
  const names: unknown[] = Array.isArray(required) ? required : [];
  const own = names.filter((name) => typeof name === 'string' && keep(name));
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(isJsonObject(properties) ? properties : {}).filter(([name]) => keep(name)),
    ),
    ...(own.length > 0 ? { required: own } : {}),
  };
}

function ofLiteral(node: Node | undefined): JsonObject {
  if (node?.type === 'UnaryExpression') return { const: -Number(nodeAt(node, 'argument')?.value) };
  if (node?.type === 'TemplateLiteral') return { type: 'string' };
  return node && 'value' in node ? { const: node.value } : {};
}

/** One of several: constants become one list, simple types one list of types. */
export function union(schemas: readonly JsonObject[]): JsonObject {
  const constants = schemas
    .filter((one) => 'const' in one && Object.keys(one).length === 1)
    .map((one) => one.const);
  const others = schemas.filter((one) => !('const' in one && Object.keys(one).length === 1));
  const isText = constants.every((value) => typeof value === 'string');
  const isBoth = constants.length === 2 && constants.includes(true) && constants.includes(false);
  const listed: JsonObject[] =
    constants.length === 0
      ? []
      : [isBoth ? { type: 'boolean' } : { ...(isText ? { type: 'string' } : {}), enum: constants }];
  const all = [...listed, ...others];
  const [first] = all;
  if (all.length === 1 && first) return first;
  const isSimple =
    all.length > 0 && all.every((one) => Object.keys(one).length === 1 && typeof one.type === 'string');
  return isSimple ? { type: [...new Set(all.map((one) => one.type))] } : { anyOf: all };
}
