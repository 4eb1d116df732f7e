import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';
import { keywordKinds } from '@/lib/core/schema/schema-draft';
import { keepDigits } from '../keep-digits';
import { mendType, toTypeWord } from './mend-type';

const kinds = keywordKinds['draft-2020-12'];

/** One way in which schemas are written elsewhere, made the way of draft 2020-12. The same object where nothing is to do. */
type Step = (node: JsonObject, path: string, tell: Tell) => JsonObject;

/**
 * A schema and all inside it, in the words of draft 2020-12: old drafts, OpenAPI 3.0, types by the names that programming
 * languages have for them. What needs no change is the same object as before.
 *
 * @param path of the schema, for what is told
 */
export function mendNode(value: unknown, path: string, tell: Tell): unknown {
  if (typeof value === 'boolean') return value;
  if (!isJsonObject(value)) return mendNoSchema(value, path, tell);
  const node = steps.reduce((now, step) => step(now, path, tell), value);
  const mended = mendChildren(node, path, tell);
  return mended === value ? value : keepDigits(value, mended);
}

/** `"x": "number"` is a habit; a list of examples or values is one, too. */
function mendNoSchema(value: unknown, path: string, tell: Tell): JsonObject {
  const type = typeof value === 'string' ? toTypeWord(value) : undefined;
  const made: JsonObject =
    type !== undefined
      ? { type }
      : typeof value === 'string'
        ? { type: 'string', description: value }
        : Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
          ? { type: 'string', enum: [...new Set(value)] }
          : {};
  tell(path, 'A schema is an object; one was made of what stood here.', value);
  return made;
}

function mendChildren(node: JsonObject, path: string, tell: Tell): JsonObject {
  let isSame = true;
  const keep = (held: unknown, at: string): unknown => {
    const mended = mendNode(held, at, tell);
    if (mended !== held) isSame = false;
    return mended;
  };
  const pairs = Object.entries(node).map(([keyword, held]): [string, unknown] => {
    const at = `${path}.${keyword}`;
    switch (kinds.get(keyword)) {
      case 'schema':
        return [keyword, keep(held, at)];
      case 'schemas':
        return [keyword, Array.isArray(held) ? held.map((one, index) => keep(one, `${at}.${index}`)) : held];
      case 'schema-map':
        return [keyword, isJsonObject(held) ? toMap(held, (name, one) => keep(one, `${at}.${name}`)) : held];
      default:
        return [keyword, held];
    }
  });
  return isSame ? node : Object.fromEntries(pairs);
}

const toMap = (held: JsonObject, make: (name: string, one: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(held).map(([name, one]) => [name, make(name, one)]));

const without = (node: JsonObject, ...keys: string[]): JsonObject =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));

/** Draft 3 wrote `required: true` into the property. */
const liftRequired: Step = (node, path, tell) => {
  const { properties } = node;
  if (!isJsonObject(properties)) return node;
  const marked = Object.entries(properties).filter(
    ([, held]) => isJsonObject(held) && typeof held.required === 'boolean',
  );
  if (marked.length === 0) return node;
  const names = marked.flatMap(([name, held]) =>
    isJsonObject(held) && held.required === true ? [name] : [],
  );
  const listed: unknown[] = Array.isArray(node.required) ? node.required : [];
  const required = [...new Set([...listed, ...names])];
  tell(`${path}.required`, 'What is required is listed by the object that holds it.', names);
  const bare = toMap(properties, (_name, held) =>
    isJsonObject(held) && typeof held.required === 'boolean' ? without(held, 'required') : held,
  );
  return { ...node, properties: bare, ...(required.length > 0 ? { required } : {}) };
};

/** One name alone is a list of one. */
const mendRequired: Step = (node, path, tell) => {
  if (typeof node.required !== 'string') return node;
  tell(`${path}.required`, 'required is a list of names.', node.required);
  return { ...node, required: [node.required] };
};

/** Draft 4 and OpenAPI 3.0: `exclusiveMinimum: true` beside `minimum`. */
const mendBounds: Step = (node, path, tell) =>
  (
    [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ] as const
  ).reduce((now, [keyword, bound]) => {
    if (typeof now[keyword] !== 'boolean') return now;
    tell(`${path}.${keyword}`, `${keyword} holds the bound itself.`, now[keyword]);
    const limit = now[bound];
    if (now[keyword] !== true || typeof limit !== 'number') return without(now, keyword);
    return { ...without(now, bound), [keyword]: limit };
  }, node);

/** Up to 2019-09 a tuple stood in `items`. */
const mendItems: Step = (node, path, tell) => {
  if (!Array.isArray(node.items)) return node;
  tell(`${path}.items`, 'The schemas of a tuple stand in prefixItems.', node.items);
  const { items, additionalItems, ...rest } = node;
  const more = additionalItems === undefined ? {} : { items: additionalItems };
  return items.length > 0 ? { ...rest, prefixItems: items, ...more } : { ...rest, ...more };
};

/** OpenAPI 3.0 and Gemini say `nullable`. */
const mendNullable: Step = (node, path, tell) => {
  if (!('nullable' in node)) return node;
  const { nullable, ...rest } = node;
  tell(`${path}.nullable`, 'nullable is no word of JSON Schema; null is among the types.', nullable);
  if (nullable !== true) return rest;
  if (Array.isArray(rest.enum) && !rest.enum.includes(null)) rest.enum = [...rest.enum, null];
  if (typeof rest.type === 'string')
    return rest.type === 'null' ? rest : { ...rest, type: [rest.type, 'null'] };
  return '$ref' in rest ? { anyOf: [rest, { type: 'null' }] } : rest;
};

/** A list of values is a list, each once. */
const mendEnum: Step = (node, path, tell) => {
  const { enum: values } = node;
  if (values === undefined) return node;
  if (isJsonObject(values)) {
    tell(`${path}.enum`, 'enum is a list of values.', values);
    return { ...node, enum: Object.values(values) };
  }
  if (!Array.isArray(values) || values.length > 0) return node;
  tell(`${path}.enum`, 'An empty enum allows nothing; it was left out.', values);
  return without(node, 'enum');
};

/** Numbers in quotes, as the API of Gemini writes them. */
const mendNumbers: Step = (node, path, tell) => {
  const wrong = Object.keys(node).filter((keyword) => {
    const kind = kinds.get(keyword);
    const held = node[keyword];
    const isNumber = kind === 'count' || kind === 'number' || kind === 'positive-number';
    return isNumber && typeof held === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(held.trim());
  });
  if (wrong.length === 0) return node;
  for (const keyword of wrong) tell(`${path}.${keyword}`, 'A number stands without quotes.', node[keyword]);
  return Object.fromEntries(
    Object.entries(node).map(([keyword, held]) => [keyword, wrong.includes(keyword) ? Number(held) : held]),
  );
};

/** Words of one maker that say nothing to a model. */
const dropForeign: Step = (node, path, tell) => {
  if (!('propertyOrdering' in node)) return node;
  tell(
    `${path}.propertyOrdering`,
    'propertyOrdering is a word of Gemini; it was left out.',
    node.propertyOrdering,
  );
  return without(node, 'propertyOrdering');
};

const steps: readonly Step[] = [
  dropForeign,
  mendType,
  mendRequired,
  liftRequired,
  mendBounds,
  mendItems,
  mendNullable,
  mendEnum,
  mendNumbers,
];
