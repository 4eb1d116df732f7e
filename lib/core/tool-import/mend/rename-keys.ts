import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { escapePointerPart } from '@/lib/core/json/json-pointer';
import type { Tell } from '@/lib/core/repair/repair-change';
import { mapRefs } from './map-refs';
import { toFreeName } from './to-free-name';

const KEY = /^[a-zA-Z0-9_.-]{1,64}$/;

/** What is refused among the names of parameters, and what each is called instead. Source: Messages API, tools, input_schema. */
export function renameKeys(
  schema: JsonObject,
  path: string,
  tell: Tell,
): { schema: JsonObject; renamed: ReadonlyMap<string, string> } {
  const { properties } = schema;
  const keys = isJsonObject(properties) ? Object.keys(properties) : [];
  const bad = keys.filter((key) => !KEY.test(key));
  if (bad.length === 0 || !isJsonObject(properties)) return { schema, renamed: new Map() };
  const taken = new Set(keys.filter((key) => KEY.test(key)));
  const renamed = new Map(bad.map((key) => [key, toFreeName(key, 'parameter', taken, 64)]));
  const to = (key: unknown): unknown => (typeof key === 'string' ? (renamed.get(key) ?? key) : key);
  for (const [key, name] of renamed)
    tell(`${path}.properties.${name}`, 'The API refuses this name of a parameter; it was renamed.', key);
  const named = Object.fromEntries(Object.entries(properties).map(([key, held]) => [String(to(key)), held]));
  const required = Array.isArray(schema.required) ? { required: schema.required.map(to) } : {};
  const pointers = [...renamed].map(([key, name]) => [
    `#/properties/${escapePointerPart(key)}`,
    `#/properties/${name}`,
  ]);
  const moved = mapRefs({ ...schema, properties: named, ...required }, (ref) => {
    const [old = '', fresh = ''] =
      pointers.find(([one = '']) => ref === one || ref.startsWith(`${one}/`)) ?? [];
    return old === '' ? ref : fresh + ref.slice(old.length);
  });
  return { schema: isJsonObject(moved) ? moved : schema, renamed };
}
