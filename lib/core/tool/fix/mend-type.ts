/** What people and other languages call the types of JSON. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...['str', 'text', 'char', 'varchar', 'uuid', 'date', 'datetime'].map((name) => [name, 'string'] as const),
  ...['int', 'int32', 'int64', 'long', 'short', 'bigint'].map((name) => [name, 'integer'] as const),
  ...['float', 'double', 'decimal', 'num', 'real'].map((name) => [name, 'number'] as const),
  ...['bool', 'bit'].map((name) => [name, 'boolean'] as const),
  ...['dict', 'map', 'record', 'struct', 'json', 'hash'].map((name) => [name, 'object'] as const),
  ...['list', 'tuple', 'set', 'vector', 'slice'].map((name) => [name, 'array'] as const),
  ...['none', 'nil', 'undefined'].map((name) => [name, 'null'] as const),
  ...['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'].map(
    (name) => [name, name] as const,
  ),
]);

/** The type of JSON that is meant by a word; undefined for one nobody means a type by. */
export const mendType = (word: unknown): string | undefined =>
  typeof word === 'string' ? NAMES.get(word.trim().toLowerCase()) : undefined;
