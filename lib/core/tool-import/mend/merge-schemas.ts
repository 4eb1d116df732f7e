import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';

/** One object schema that asks for all that several ask for; of two words that differ the later one counts. */
export function mergeAll(schemas: readonly JsonObject[]): JsonObject {
  const merged: JsonObject = {};
  for (const next of schemas) {
    const { properties, required, $defs, definitions } = merged;
    Object.assign(merged, next);
    const parts: JsonObject = {
      properties: join(properties, next.properties, (a, b) => ({ allOf: [a, b] })),
      $defs: join($defs, next.$defs, (a) => a),
      definitions: join(definitions, next.definitions, (a) => a),
    };
    for (const [key, held] of Object.entries(parts)) if (held !== undefined) merged[key] = held;
    const all = [...names(required), ...names(next.required)];
    if (all.length > 0) merged.required = [...new Set(all)];
  }
  return merged;
}

/** One object schema with the properties of all alternatives; required is what each of them requires. */
export function mergeAny(schemas: readonly JsonObject[]): JsonObject {
  const [first, ...others] = schemas;
  if (!first) return {};
  const properties = schemas.reduce<JsonObject | undefined>(
    (known, { properties: next }) => join(known, next, either),
    undefined,
  );
  const required = names(first.required).filter((name) =>
    others.every((other) => names(other.required).includes(name)),
  );
  const isClosed = schemas.every(({ additionalProperties }) => additionalProperties === false);
  return {
    ...(properties ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}

const names = (held: unknown): string[] =>
  Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];

function join(a: unknown, b: unknown, both: (a: unknown, b: unknown) => unknown): JsonObject | undefined {
  if (!isJsonObject(a) || !isJsonObject(b)) return [a, b].find(isJsonObject);
  const made = new Map(Object.entries(a));
  for (const [name, held] of Object.entries(b)) {
    const known = made.get(name);
    made.set(name, known === undefined || isDeepEqual(known, held) ? held : both(known, held));
  }
  return Object.fromEntries(made);
}

/** Two schemas of one property: the constants of alternatives become one list. */
function either(a: unknown, b: unknown): unknown {
  const [left, right] = [constants(a), constants(b)];
  if (left && right && isJsonObject(a)) {
    const { const: _const, enum: _enum, ...rest } = a;
    return { ...rest, enum: [...new Set([...left, ...right])] };
  }
  const list = isJsonObject(a) && Array.isArray(a.anyOf) && Object.keys(a).length === 1 ? a.anyOf : [a];
  return list.some((one) => isDeepEqual(one, b)) ? a : { anyOf: [...list, b] };
}

function constants(schema: unknown): unknown[] | undefined {
  if (!isJsonObject(schema)) return undefined;
  if ('const' in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}
