import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** Definitions of one tool at most: a program may hold more types than a tool could refer to. */
const MOST = 500;

/** The types that a program declares by name, each as a schema, made when it is first asked for. */
export interface TypeNames {
  has: (name: string) => boolean;
  make: (name: string) => JsonObject;
}

/**
 * A schema with all that it refers to under its `$defs`, so that it stands by itself: `#/$defs/Name` is a type of the program.
 */
export function withDefinitions(schema: JsonObject, types: TypeNames): JsonObject {
  const defs: JsonObject = {};
  const open = findNames(schema);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (Object.hasOwn(defs, name) || !types.has(name) || Object.keys(defs).length >= MOST) continue;
    const made = types.make(name);
    Object.defineProperty(defs, name, { value: made, enumerable: true });
    open.push(...findNames(made));
  }
  return Object.keys(defs).length > 0 ? { ...schema, $defs: defs } : schema;
}

function findNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(findNames);
  if (!isJsonObject(value)) return [];
  const own =
    typeof value.$ref === 'string' && value.$ref.startsWith('#/$defs/') ? [value.$ref.slice(8)] : [];
  return [...own, ...Object.values(value).flatMap(findNames)];
}
