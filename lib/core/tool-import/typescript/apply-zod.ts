import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { mergeAll } from '../mend/merge-schemas';
import { pick, union } from './read-type';
import { ofShape, ZodValue } from './zod-value';

/** What each function of Zod makes of its arguments, by its name. */
type Maker = (args: readonly unknown[]) => JsonObject;

const schemaOf = (value: unknown): JsonObject =>
  value instanceof ZodValue ? value.schema : isJsonObject(value) ? ofShape(value) : {};

const text =
  (format: string): Maker =>
  () => ({ type: 'string', format });
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const objects = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const MAKERS: Record<string, Maker> = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  int: () => ({ type: 'integer' }),
  int32: () => ({ type: 'integer' }),
  bigint: () => ({ type: 'integer' }),
  boolean: () => ({ type: 'boolean' }),
  stringbool: () => ({ type: 'string' }),
  date: () => ({ type: 'string', format: 'date-time' }),
  null: () => ({ type: 'null' }),
  any: () => ({}),
  unknown: () => ({}),
  custom: () => ({}),
  json: () => ({}),
  email: text('email'),
  url: text('uri'),
  uuid: text('uuid'),
  guid: text('uuid'),
  ipv4: text('ipv4'),
  ipv6: text('ipv6'),
  datetime: text('date-time'),
  duration: text('duration'),
  time: text('time'),
  object: ([shape]) => ofShape(objects(shape)),
  looseObject: ([shape]) => ofShape(objects(shape)),
  strictObject: ([shape]) => ({ ...ofShape(objects(shape)), additionalProperties: false }),
  array: ([one]) => ({ type: 'array', items: schemaOf(one) }),
  set: ([one]) => ({ type: 'array', items: schemaOf(one), uniqueItems: true }),
  tuple: ([items]) => ({
    type: 'array',
    prefixItems: list(items).map(schemaOf),
    minItems: list(items).length,
  }),
  record: (args) => ({ type: 'object', additionalProperties: schemaOf(args.at(-1)) }),
  map: (args) => ({ type: 'object', additionalProperties: schemaOf(args.at(-1)) }),
  enum: ([values]) => ofEnum(values),
  nativeEnum: ([values]) => ofEnum(values),
  literal: ([value]) => (Array.isArray(value) ? { enum: value } : { const: value }),
  union: ([options]) => union(list(options).map(schemaOf)),
  discriminatedUnion: ([, options]) => union(list(options).map(schemaOf)),
  intersection: ([a, b]) => mergeAll([schemaOf(a), schemaOf(b)]),
  optional: ([one]) => schemaOf(one),
  nullable: ([one]) => union([schemaOf(one), { type: 'null' }]),
  nullish: ([one]) => union([schemaOf(one), { type: 'null' }]),
  lazy: ([one]) => schemaOf(one),
  preprocess: ([, one]) => schemaOf(one),
};

function ofEnum(values: unknown): JsonObject {
  const own = Array.isArray(values) ? values : Object.values(objects(values));
  return { ...(own.every((one) => typeof one === 'string') ? { type: 'string' } : {}), enum: own };
}

/** `z.string()`: undefined for a name Zod does not have. */
export function makeZod(name: string, args: readonly unknown[]): ZodValue | undefined {
  const maker = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
  return maker && new ZodValue(maker(args), name === 'optional' || name === 'nullish');
}

const FORMATS: Record<string, string> = {
  email: 'email',
  url: 'uri',
  uuid: 'uuid',
  datetime: 'date-time',
  date: 'date',
  time: 'time',
  duration: 'duration',
  ip: 'ipv4',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
};

const SIZES: Record<string, [string, string]> = {
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
};

/** `….min(1)`, `….describe("…")`: what a method makes of a schema. One that only checks when it runs changes nothing. */
export function applyZod(value: ZodValue, method: string, args: readonly unknown[]): ZodValue {
  const { schema, isOptional } = value;
  const [first] = args;
  const add = (more: JsonObject) => new ZodValue({ ...schema, ...more }, isOptional);
  const [least = 'minimum', most = 'maximum'] = SIZES[String(schema.type)] ?? [];
  if (Object.hasOwn(FORMATS, method) && schema.type === 'string') return add({ format: FORMATS[method] });
  switch (method) {
    case 'optional':
      return new ZodValue(schema, true);
    case 'nullable':
      return new ZodValue(union([schema, { type: 'null' }]), isOptional);
    case 'nullish':
      return new ZodValue(union([schema, { type: 'null' }]), true);
    case 'default':
    case 'prefault':
      return new ZodValue({ ...schema, ...(first === undefined ? {} : { default: first }) }, true);
    case 'describe':
      return add({ description: first });
    case 'meta':
      return add(objects(first));
    case 'min':
    case 'gte':
      return add({ [least]: first });
    case 'max':
    case 'lte':
      return add({ [most]: first });
    case 'length':
      return add({ [least]: first, [most]: first });
    case 'gt':
      return add({ exclusiveMinimum: first });
    case 'lt':
      return add({ exclusiveMaximum: first });
    case 'multipleOf':
    case 'step':
      return add({ multipleOf: first });
    case 'positive':
      return add({ exclusiveMinimum: 0 });
    case 'negative':
      return add({ exclusiveMaximum: 0 });
    case 'nonnegative':
      return add({ minimum: 0 });
    case 'nonpositive':
      return add({ maximum: 0 });
    case 'nonempty':
      return add({ [least]: 1 });
    case 'int':
      return add({ type: 'integer' });
    case 'regex':
      return typeof first === 'string' ? add({ pattern: first }) : value;
    case 'array':
      return new ZodValue({ type: 'array', items: schema });
    case 'or':
      return new ZodValue(union([schema, schemaOf(first)]), isOptional);
    case 'and':
    case 'merge':
    case 'extend':
    case 'safeExtend':
      return new ZodValue(mergeAll([schema, schemaOf(first)]), isOptional);
    case 'strict':
      return add({ additionalProperties: false });
    case 'partial': {
      const { required: _required, ...rest } = schema;
      return new ZodValue(rest, isOptional);
    }
    case 'required':
      return add({ required: Object.keys(objects(schema.properties)) });
    case 'pick':
    case 'omit':
      return new ZodValue(pick(schema, Object.keys(objects(first)), method === 'pick'), isOptional);
    default:
      return value;
  }
}
