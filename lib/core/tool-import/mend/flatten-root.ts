import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';
import { flattenSchema, isObjectSchema } from './flatten-schema';
import { mapRefs } from './map-refs';

const CHOICES = ['anyOf', 'oneOf'] as const;

/** What stays beside a schema when it moves into a property. */
const KEPT_AT_ROOT = ['$schema', '$defs', 'definitions', '$id'];

/**
 * A schema whose root is an object without alternatives, as the API wants it. What the root refers to stands there; the
 * alternatives become one object with the properties of all; what is no object becomes the property `value`.
 *
 * Source: Messages API, tools, input_schema.
 */
export function flattenRoot(given: JsonObject, path: string, tell: Tell): JsonObject {
  const root = flattenSchema(given);
  if (root === null || !isObjectSchema(root)) return wrap(given, path, tell);
  if (root === given) return withType(given, path, tell);
  for (const word of ['$ref', 'allOf', ...CHOICES]) {
    if (given[word] === undefined) continue;
    tell(
      `${path}.${word}`,
      `The API takes no ${word} at the top of input_schema; what it says stands there now${word === 'anyOf' || word === 'oneOf' ? ', the properties of all alternatives in one object' : ''}.`,
      given[word],
    );
  }
  return withType(withAlternatives(given, root), path, tell);
}

function withType(root: JsonObject, path: string, tell: Tell): JsonObject {
  if (root.type === 'object') return root;
  if (root.type !== undefined) tell(`${path}.type`, 'The input of a tool is always an object.', root.type);
  else if (Object.keys(root).length > 0)
    tell(`${path}.type`, 'The type at the top was missing: it is object.');
  const { type: _type, ...rest } = root;
  return { type: 'object', ...rest };
}

/** What is no object stands in one. */
function wrap(given: JsonObject, path: string, tell: Tell): JsonObject {
  const top = Object.fromEntries(Object.entries(given).filter(([key]) => KEPT_AT_ROOT.includes(key)));
  const value = Object.fromEntries(Object.entries(given).filter(([key]) => !KEPT_AT_ROOT.includes(key)));
  tell(path, 'The input of a tool is an object: what stood here became its property "value".', given);
  const moved = mapRefs({ ...top, type: 'object', properties: { value }, required: ['value'] }, (ref) =>
    ref === '#' || (ref.startsWith('#/') && !/^#\/(\$defs|definitions)\//.test(ref))
      ? `#/properties/value${ref.slice(1)}`
      : ref,
  );
  return isJsonObject(moved) ? moved : { type: 'object', properties: {} };
}

/** Which properties go together, in a sentence the model reads. */
function withAlternatives(given: JsonObject, root: JsonObject): JsonObject {
  const branches = CHOICES.flatMap((word) => (Array.isArray(given[word]) ? given[word] : []));
  const names = branches.map((one: unknown) => {
    const held = isJsonObject(one) ? flattenSchema(one, given) : null;
    const required: unknown[] = Array.isArray(held?.required) ? held.required : [];
    const all = isJsonObject(held?.properties) ? Object.keys(held.properties) : [];
    return (required.length > 0 ? required : all).join(', ');
  });
  const told = names.filter((one) => one !== '');
  if (told.length < 2 || told.length > 20) return root;
  const sentence = `Give one of: ${told.map((one) => `(${one})`).join(' or ')}.`;
  const before = typeof root.description === 'string' ? `${root.description} ` : '';
  return { ...root, description: `${before}${sentence}` };
}
