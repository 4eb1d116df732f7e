import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { ExactNumber } from '../request/exact-number';
import { chooseObject } from './choose-object';
import { fitsOption, fitsSchema } from './sample/fits-schema';
import { sampleValue } from './sample/sample-value';
import { toSlotKey } from './slot';
import { viewSchema } from './view-schema';

/** What an input is built from. */
export interface InputParts {
  schema: JsonObject;
  /** Values for slots, by slot key. */
  values: ReadonlyMap<string, unknown>;
  /** Whole inputs that show how the tool is used; they fill what nothing else does. */
  examples: readonly JsonObject[];
  /** The prompt, which decides between alternative objects. */
  text: string;
}

/**
 * Puts an input together: the values where there are any, and for everything else that is required its default, an
 * example or a sample. What need not be there and nobody asked for stays out.
 */
export function buildInput(parts: InputParts): JsonObject {
  const { options } = viewSchema(parts.schema, parts.schema);
  const root = options.find((option) => option.type === 'object' || option.type === undefined) ?? {};
  const built = buildObject(root, [], parts);
  return isJsonObject(built) ? ExactNumber.settle(mend(built, root, parts)) : {};
}

function buildValue(schema: unknown, path: string[], isRequired: boolean, parts: InputParts): unknown {
  const given = parts.values.get(toSlotKey(path));
  const { options, isNullable } = viewSchema(schema, parts.schema);
  const list = options.find((option) => option.type === 'array');
  if (given !== undefined) {
    return Array.isArray(given) && list ? padList(given, list, path, parts) : given;
  }
  const inner = buildInner(options, path, parts);
  if (inner !== undefined || !isRequired) return inner;
  return fillIn(schema, path, isNullable, parts);
}

/** An object or list some part of which the prompt speaks of. */
function buildInner(options: JsonObject[], path: string[], parts: InputParts): unknown {
  if (![...parts.values.keys()].some((key) => isBelow(key, path))) return undefined;
  const object = chooseObject(options, parts.text);
  if (object) return buildObject(object, path, parts);
  const list = options.find((option) => option.type === 'array');
  const item = list ? chooseObject(viewSchema(list.items, parts.schema).options, parts.text) : undefined;
  if (!list || !item) return undefined;
  const keys = [...parts.values.keys()];
  const items: JsonObject[] = [];
  while (keys.some((key) => isBelow(key, [...path, String(items.length)]))) {
    items.push(buildObject(item, [...path, String(items.length)], parts));
  }
  return padList(items, list, path, parts);
}

function isBelow(key: string, path: readonly string[]): boolean {
  const held: unknown = JSON.parse(key);
  return (
    Array.isArray(held) && held.length > path.length && path.every((part, index) => held[index] === part)
  );
}

function buildObject(option: JsonObject, path: string[], parts: InputParts): JsonObject {
  const properties = isJsonObject(option.properties) ? option.properties : {};
  const required = Array.isArray(option.required)
    ? option.required.filter((name) => typeof name === 'string')
    : [];
  const names = [...new Set([...Object.keys(properties), ...required])];
  const entries = names.map((name): [string, unknown] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : option.additionalProperties;
    return [name, buildValue(schema, [...path, name], required.includes(name), parts)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What must be there and nobody said: its default, an example, nothing where null will do, or a sample. */
function fillIn(schema: unknown, path: string[], isNullable: boolean, parts: InputParts): unknown {
  if (isJsonObject(schema) && 'default' in schema && fitsSchema(schema.default, schema, parts.schema))
    return ExactNumber.from(schema, 'default');
  for (const example of parts.examples) {
    const shown = path.reduce<unknown>(
      (held, name) => (isJsonObject(held) ? ExactNumber.from(held, name) : undefined),
      example,
    );
    if (shown !== undefined && fitsSchema(shown, schema, parts.schema)) return shown;
  }
  return isNullable && isJsonObject(schema) ? null : sampleValue(schema, parts.schema, path.at(-1) ?? '');
}

function padList(items: unknown[], list: JsonObject, path: string[], parts: InputParts): unknown[] {
  const least = typeof list.minItems === 'number' ? Math.min(list.minItems, 100) : 0;
  const name = path.at(-1) ?? '';
  const padding = Array.from({ length: Math.max(0, least - items.length) }, (_, index) =>
    sampleValue(list.items, parts.schema, name, items.length + index),
  );
  return [...items, ...padding];
}

/** Last look: what still does not fit is left out or made up; as a last resort a whole example or sample stands. */
function mend(input: JsonObject, root: JsonObject, parts: InputParts): JsonObject {
  if (fitsOption(input, root, parts.schema)) return input;
  const properties = isJsonObject(root.properties) ? root.properties : {};
  const required = Array.isArray(root.required) ? root.required : [];
  const entries = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : root.additionalProperties;
    if (fitsSchema(value, schema, parts.schema)) return [[name, value]];
    return required.includes(name) ? [[name, sampleValue(schema, parts.schema, name)]] : [];
  });
  const mended = Object.fromEntries(entries);
  const whole = [mended, ...parts.examples, sampleValue(parts.schema, parts.schema)];
  return whole.filter(isJsonObject).find((value) => fitsOption(value, root, parts.schema)) ?? mended;
}
