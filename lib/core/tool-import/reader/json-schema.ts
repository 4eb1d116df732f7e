import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { EntryReader } from '../tool-reader';

/** A JSON Schema by itself, or one that is named (`{name, schema}`): it becomes the input of a tool. */
export const jsonSchema: EntryReader = {
  id: 'json-schema',
  label: 'a JSON Schema',
  from: 'entry',
  sniff: (entry) => isJsonObject(entry) && (isSchema(entry) || isNamed(entry)),
  read(entry) {
    if (!isJsonObject(entry)) return [];
    if (isNamed(entry)) {
      const { schema, ...rest } = entry;
      return [{ definition: { ...rest, input_schema: schema }, changes: [CALLED] }];
    }
    const { title, description, $id } = entry;
    const name = [title, typeof $id === 'string' ? $id.split(/[/#]/).filter(Boolean).at(-1) : undefined].find(
      (one) => typeof one === 'string' && one !== '',
    );
    const definition = {
      name: typeof name === 'string' ? toName(name) : 'my_tool',
      ...(typeof description === 'string' ? { description } : {}),
      input_schema: entry,
    };
    return [{ definition, changes: [MADE] }];
  },
};

const CALLED = { path: 'schema', message: '"schema" is called input_schema.' };
const MADE = {
  path: '',
  message: 'The schema became the input of a tool. Give it a name and a description.',
};

const toName = (title: string): string =>
  title
    .replace(/\.(schema\.)?json$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .toLowerCase();

const isNamed = (entry: JsonObject): boolean =>
  typeof entry.name === 'string' && isJsonObject(entry.schema) && isSchema(entry.schema);

const WORDS = [
  '$schema',
  '$ref',
  '$defs',
  'definitions',
  'properties',
  'oneOf',
  'anyOf',
  'allOf',
  'items',
  'enum',
];

function isSchema(entry: JsonObject): boolean {
  if (WORDS.some((word) => word in entry) && !('messages' in entry)) return true;
  return typeof entry.type === 'string' && /^(object|array|string|number|integer|boolean)$/.test(entry.type);
}
