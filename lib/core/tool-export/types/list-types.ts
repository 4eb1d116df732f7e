import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toOwnTools } from '../to-own-tools';

/** A type that is declared by name: the input of a tool, or what schemas refer to. */
export interface NamedType {
  /** A name that every language takes: `GetWeatherInput`. */
  name: string;
  schema: JsonObject;
  description: string;
  /** The tool it is the input of. */
  tool?: string;
  /** Names of what its `$ref`s mean. */
  refs: ReadonlyMap<string, string>;
}

/** What files of types say by these names, in lower case: a type of that name would stand in front of it. */
const SPOKEN_FOR =
  'any annotated array basemodel configdict field literal optional record rootmodel toolinputs union'.split(
    ' ',
  );

/** The inputs of tools, each after the definitions it refers to; no two have the same name. */
export function listTypes(tools: readonly JsonObject[]): NamedType[] {
  const taken = new Set<string>(SPOKEN_FOR);
  return toOwnTools(tools).flatMap(({ name, description, schema }): NamedType[] => {
    const input = toTypeName(`${name}_input`, taken);
    const refs = new Map([['#', input]]);
    const defs = [...entriesOf(schema, '$defs'), ...entriesOf(schema, 'definitions')];
    for (const [pointer, key] of defs) refs.set(pointer, toTypeName(`${name}_${key}`, taken));
    const own = defs.map(
      ([pointer, , held]): NamedType => ({
        name: refs.get(pointer) ?? '',
        schema: held,
        description: textOf(held),
        refs,
      }),
    );
    return [...own, { name: input, schema, description, tool: name, refs }];
  });
}

const entriesOf = (schema: JsonObject, keyword: string): [string, string, JsonObject][] =>
  Object.entries(isJsonObject(schema[keyword]) ? schema[keyword] : {}).flatMap(([key, held]) =>
    isJsonObject(held)
      ? [[`#/${keyword}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, key, held]]
      : [],
  );

/** What a schema says of itself. */
export const textOf = (schema: JsonObject): string =>
  typeof schema.description === 'string'
    ? schema.description
    : typeof schema.title === 'string'
      ? schema.title
      : '';

function toTypeName(wish: string, taken: Set<string>): string {
  const words = wish.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const base = /^[A-Za-z]/.test(joined) ? joined.slice(0, 100) : `T${joined.slice(0, 100)}`;
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}${count}`;
  taken.add(name.toLowerCase());
  return name;
}
