import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';

/** What a schema comes down to in a language of types; what has no type there is `any`. */
export type Shape =
  | { kind: 'any' }
  | { kind: 'never' }
  | { kind: 'ref'; name: string }
  /** `texts` are those of numbers that have more digits than a number here holds. */
  | { kind: 'constants'; values: unknown[]; texts: (string | undefined)[] }
  | { kind: 'union'; of: Shape[] }
  | { kind: 'all'; of: Shape[] }
  | { kind: 'simple'; type: 'string' | 'number' | 'integer' | 'boolean' | 'null'; schema: JsonObject }
  | { kind: 'list'; items: Shape; schema: JsonObject }
  | { kind: 'tuple'; items: Shape[] }
  | { kind: 'map'; values: Shape }
  | { kind: 'object'; fields: Field[]; isClosed: boolean };

export interface Field {
  name: string;
  shape: Shape;
  isRequired: boolean;
  schema: JsonObject;
}

/** Deeper, anything goes. */
const DEEPEST = 60;

/** @param refs names of the types that references mean */
export function readShape(schema: unknown, refs: ReadonlyMap<string, string>, deep = 0): Shape {
  if (schema === false) return { kind: 'never' };
  if (!isJsonObject(schema) || deep > DEEPEST) return { kind: 'any' };
  const inner = (one: unknown) => readShape(one, refs, deep + 1);
  if (typeof schema.$ref === 'string') {
    const name = refs.get(schema.$ref);
    return name === undefined ? { kind: 'any' } : { kind: 'ref', name };
  }
  if ('const' in schema)
    return { kind: 'constants', values: [schema.const], texts: [childText(schema, 'const')] };
  const choice = schema.enum;
  if (Array.isArray(choice))
    return { kind: 'constants', values: choice, texts: choice.map((_, index) => childText(choice, index)) };
  const choices = [schema.anyOf, schema.oneOf].find(Array.isArray);
  if (choices) return { kind: 'union', of: choices.map(inner) };
  if (Array.isArray(schema.allOf)) {
    const { allOf, ...rest } = schema;
    const own = rest.properties === undefined ? [] : [inner(rest)];
    return { kind: 'all', of: [...own, ...allOf.map(inner)] };
  }
  const types = [schema.type].flat().filter((one): one is string => typeof one === 'string');
  const [type] = types;
  if (types.length > 1) return { kind: 'union', of: types.map((one) => ofType(one, schema, inner)) };
  return ofType(type ?? guessType(schema), schema, inner);
}

const guessType = (schema: JsonObject): string =>
  schema.properties !== undefined
    ? 'object'
    : schema.items !== undefined || schema.prefixItems !== undefined
      ? 'array'
      : '';

function ofType(type: string, schema: JsonObject, inner: (one: unknown) => Shape): Shape {
  switch (type) {
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return { kind: 'simple', type, schema };
    case 'array':
      if (Array.isArray(schema.prefixItems)) return { kind: 'tuple', items: schema.prefixItems.map(inner) };
      return { kind: 'list', items: inner(schema.items), schema };
    case 'object':
      return ofObject(schema, inner);
    default:
      return { kind: 'any' };
  }
}

function ofObject(schema: JsonObject, inner: (one: unknown) => Shape): Shape {
  const { properties, required, additionalProperties: others } = schema;
  const names = Object.keys(isJsonObject(properties) ? properties : {});
  if (names.length === 0 && others !== false)
    return { kind: 'map', values: isJsonObject(others) ? inner(others) : { kind: 'any' } };
  const needed: unknown[] = Array.isArray(required) ? required : [];
  const fields = Object.entries(isJsonObject(properties) ? properties : {}).map(
    ([name, held]): Field => ({
      name,
      shape: inner(held),
      isRequired: needed.includes(name),
      schema: isJsonObject(held) ? held : {},
    }),
  );
  return { kind: 'object', fields, isClosed: others === false };
}
