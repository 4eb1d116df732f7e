import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { keepDigits, toExamples } from '../keep-digits';
import { flattenSchema } from '../mend/flatten-schema';
import type { SchemaWriter } from './create-schema-writer';
import { resolve } from './resolve';

/** What one parameter or property of an operation is, on its way into the input of a tool. */
export interface Parameter {
  name: string;
  /** `path`, `query`, `header`, `cookie`, `formData` or `body`. */
  place: string;
  schema: JsonObject;
  isRequired: boolean;
}

/** Headers that are said otherwise: OpenAPI itself has them ignored. */
const OWN_HEADERS = ['accept', 'content-type', 'authorization'];

/** Words of Swagger 2 that are beside the schema of a parameter, which stands among them. */
const BESIDE = [
  'name',
  'in',
  'required',
  'schema',
  'content',
  'style',
  'explode',
  'allowReserved',
  'examples',
];

/** The parameters of an operation, those of its path first; one of the operation replaces one of the path. */
export function readParameters(
  lists: readonly unknown[],
  document: JsonObject,
  writer: SchemaWriter,
): Parameter[] {
  return listParameters(lists, document).flatMap((one): Parameter[] => {
    const [name, place] = [String(one.name), String(one.in)];
    if (isOwnHeader(one)) return [];
    if (place === 'body') return readBody(one.schema, one.required !== false, document, writer);
    return [
      { name, place, schema: readSchema(one, writer), isRequired: place === 'path' || one.required === true },
    ];
  });
}

/** The headers among them that are no parameters. */
export const findHeaders = (lists: readonly unknown[], document: JsonObject): JsonObject[] =>
  listParameters(lists, document).filter(isOwnHeader);

const isOwnHeader = ({ in: place, name }: JsonObject): boolean =>
  place === 'header' && OWN_HEADERS.includes(String(name).toLowerCase());

function listParameters(lists: readonly unknown[], document: JsonObject): JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const list of lists) {
    for (const given of Array.isArray(list) ? list : []) {
      const one = resolve(given, document);
      if (one && typeof one.name === 'string' && typeof one.in === 'string')
        found.set(`${one.in} ${one.name}`, one);
    }
  }
  return [...found.values()];
}

function readSchema(one: JsonObject, writer: SchemaWriter): JsonObject {
  const held = one.schema ?? firstSchema(one.content);
  const own = Object.fromEntries(Object.entries(one).filter(([key]) => !BESIDE.includes(key)));
  if (held === undefined) return writer.write(keepDigits(one, own));
  const { description, deprecated, example } = own;
  const written = writer.write(held);
  return keepDigits(written, {
    ...written,
    ...(typeof description === 'string' ? { description } : {}),
    ...(deprecated === true ? { deprecated } : {}),
    ...(example === undefined || written.examples !== undefined ? {} : { examples: toExamples(one) }),
  });
}

/** JSON before forms, forms before anything else. */
const ORDER = [/^application\/(?:.*\+)?json/i, /x-www-form-urlencoded/i, /multipart\/form-data/i];

function firstSchema(content: unknown): unknown {
  if (!isJsonObject(content)) return undefined;
  const types = Object.keys(content);
  const type = ORDER.flatMap((pattern) => types.find((one) => pattern.test(one)) ?? [])[0] ?? types[0];
  const held = type === undefined ? undefined : content[type];
  return isJsonObject(held) ? (held.schema ?? {}) : undefined;
}

/** The body of a request of OpenAPI 3: the properties of the object that is sent, or one parameter for all of it. */
export function readRequestBody(given: unknown, document: JsonObject, writer: SchemaWriter): Parameter[] {
  const body = resolve(given, document);
  const schema = firstSchema(body?.content);
  if (!body || schema === undefined) return [];
  const read = readBody(schema, body.required !== false, document, writer);
  const [first] = read;
  const isWhole = read.length === 1 && first?.name === 'body' && first.schema.description === undefined;
  return isWhole && first && typeof body.description === 'string'
    ? [{ ...first, schema: { ...first.schema, description: body.description } }]
    : read;
}

function readBody(
  schema: unknown,
  isRequired: boolean,
  document: JsonObject,
  writer: SchemaWriter,
): Parameter[] {
  const root = resolve(schema, document);
  const written = writer.write(root ?? schema);
  const flat = flattenSchema(written);
  const properties = flat?.properties;
  if (!flat || !isJsonObject(properties) || Object.keys(properties).length === 0)
    return [{ name: 'body', place: 'body', schema: written, isRequired }];
  const required: unknown[] = Array.isArray(flat.required) ? flat.required : [];
  return Object.entries(properties).map(([name, held]) => ({
    name,
    place: 'body',
    schema: isJsonObject(held) ? held : {},
    isRequired: isRequired && required.includes(name),
  }));
}
