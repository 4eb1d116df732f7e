import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { mergeAll, mergeAny } from './merge-schemas';

/** So many references and alternatives lie inside each other at most. */
const DEEPEST = 30;

const CHOICES = ['anyOf', 'oneOf'] as const;

/**
 * One schema for one with references and alternatives at its root: the same object where it has none, null where an alternative
 * is no object, or it refers to itself.
 *
 * @param document where its references lead
 */
export const flattenSchema = (node: JsonObject, document: JsonObject = node): JsonObject | null =>
  flatten(node, document, 0);

function flatten(node: JsonObject, document: JsonObject, deep: number): JsonObject | null {
  if (deep > DEEPEST) return null;
  let now = node;
  if (typeof now.$ref === 'string') {
    const target = resolve(now.$ref, document);
    if (!target || target === document) return null;
    const { $ref: _ref, ...rest } = now;
    const flat = flatten(target, document, deep + 1);
    if (!flat) return null;
    now = mergeAll([flat, rest]);
  }
  if (Array.isArray(now.allOf)) {
    const { allOf, ...rest } = now;
    const flat = flattenEach(allOf, document, deep);
    if (!flat) return null;
    now = mergeAll([...flat, rest]);
  }
  for (const word of CHOICES) {
    const { [word]: branches, ...rest } = now;
    if (!Array.isArray(branches)) continue;
    const flat = flattenEach(
      branches.filter((one) => !(isJsonObject(one) && one.type === 'null')),
      document,
      deep,
    );
    if (!flat?.every((one) => isObjectSchema(one) || isConditionOnly(one))) return null;
    now = mergeAll([rest, mergeAny(flat)]);
  }
  return now;
}

function flattenEach(list: readonly unknown[], document: JsonObject, deep: number): JsonObject[] | null {
  const flat = list.map((one) => (isJsonObject(one) ? flatten(one, document, deep + 1) : null));
  return flat.every((one) => one !== null) ? flat : null;
}

function resolve(ref: string, document: JsonObject): JsonObject | undefined {
  if (ref === '#') return document;
  if (!ref.startsWith('#/')) return undefined;
  const found = getAt(document, parseJsonPointer(decode(ref.slice(1))));
  return isJsonObject(found) ? found : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a schema that may stand for an object. */
export function isObjectSchema({ type, properties, additionalProperties, ...rest }: JsonObject): boolean {
  if (type !== undefined) return type === 'object' || (Array.isArray(type) && type.includes('object'));
  if (properties !== undefined || additionalProperties !== undefined) return true;
  return !['items', 'prefixItems', 'enum', 'const', 'pattern', 'format', '$ref'].some((word) => word in rest);
}

/** `anyOf: [{required: ["a"]}, {required: ["b"]}]` */
const isConditionOnly = (schema: JsonObject): boolean =>
  Object.keys(schema).every((key) => key === 'required');
