import type { JsonObject } from '@/lib/core/claude/message';
import { numberKeywords } from '../program/number-keywords';

/** What stands behind a field. */
export interface GoTag {
  /** What it is called in JSON; `-` where it is not written. */
  name?: string;
  isOptional: boolean;
  isRequired: boolean;
  schema: JsonObject;
}

/** Reads the tag of a field: `json`, `jsonschema` in the ways of the libraries that make schemas of it, `description`. */
export function readGoTag(literal: string): GoTag {
  const keys = new Map(
    Array.from(literal.slice(1, -1).matchAll(/(\w+):"((?:[^"\\]|\\.)*)"/g), ([, key = '', value = '']) => [
      key,
      value.replace(/\\(.)/g, '$1'),
    ]),
  );
  const [name = '', ...options] = (keys.get('json') ?? '').split(',');
  const read: GoTag = {
    ...(name === '' ? {} : { name }),
    isOptional: options.includes('omitempty') || options.includes('omitzero'),
    isRequired: /\brequired\b/.test(keys.get('validate') ?? keys.get('binding') ?? ''),
    schema: {},
  };
  takeSchema(keys.get('jsonschema') ?? '', read);
  const text = keys.get('jsonschema_description') ?? keys.get('description');
  if (text !== undefined) read.schema.description = text;
  return read;
}

/** `required,description=…,enum=a,enum=b`; or, as one library has it, the description alone. */
function takeSchema(text: string, read: GoTag): void {
  if (text === '') return;
  const parts = text.split(',');
  const isWords = parts.some((part) => /^(\w+=|required$|nullable$|-$)/.test(part.trim()));
  if (!isWords) {
    read.schema.description = text;
    return;
  }
  const values: string[] = [];
  for (const part of parts) {
    const at = part.indexOf('=');
    const [key, value] = at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1)];
    if (key === 'required') read.isRequired = true;
    else if (key === 'enum') values.push(value);
    else if (key === 'description' || key === 'format' || key === 'pattern') read.schema[key] = value;
    else if (numberKeywords.includes(key) && value !== '' && Number.isFinite(Number(value)))
      read.schema[key] = Number(value);
  }
  if (values.length > 0) read.schema.enum = values;
}
