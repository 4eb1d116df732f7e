import type { Keyword } from 'json-schema-library';
import { toCanonicalNumber } from '@/lib/core/json/to-canonical-number';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { compilePattern } from '../compile-pattern';
import { dataNumber, schemaNumber } from './checked-data';

/** Keywords about single values that the library judges wrongly or not at all. */

export const patternKeyword: Keyword = {
  id: 'pattern',
  keyword: 'pattern',
  addValidate: ({ schema }) => typeof schema.pattern === 'string',
  validate({ node, data, pointer }) {
    const { schema } = node;
    if (typeof data !== 'string' || compilePattern(schema.pattern)?.test(data) !== false) return undefined;
    return node.createError('pattern-error', { pointer, schema, value: data });
  },
};

/** The one text of a value in the data, and of what an object or array holds: numbers to their last digit. */
const toDataText = (data: unknown, pointer: string): string =>
  typeof data === 'number' ? toCanonicalNumber(dataNumber(data, pointer)) : toCanonicalText(data);
const toHeldText = (holder: object, name: string | number, value: unknown): string =>
  typeof value === 'number' ? toCanonicalNumber(schemaNumber(holder, name, value)) : toCanonicalText(value);

/** The library compares `const` and `uniqueItems` in a way that throws when an object has its own `toString`. */
export const constKeyword: Keyword = {
  id: 'const',
  keyword: 'const',
  addValidate: ({ schema }) => schema.const !== undefined,
  validate({ node, data, pointer }) {
    const { schema } = node;
    if (toDataText(data, pointer) === toHeldText(schema, 'const', schema.const)) return undefined;
    return node.createError('const-error', { pointer, schema, value: data });
  },
};

/** The library compares objects in an `enum` by the order of their keys. */
export const enumKeyword: Keyword = {
  id: 'enum',
  keyword: 'enum',
  addValidate: ({ schema }) => Array.isArray(schema.enum),
  validate({ node, data, pointer }) {
    const { schema } = node;
    const allowed: unknown[] = schema.enum;
    // One text among 200,000 is found at once; only what can be written in two ways is written out.
    if (typeof data === 'string') {
      if (allowed.includes(data)) return undefined;
      return node.createError('enum-error', { pointer, schema, value: data });
    }
    const text = toDataText(data, pointer);
    if (allowed.some((one, index) => toHeldText(allowed, index, one) === text)) return undefined;
    return node.createError('enum-error', { pointer, schema, value: data });
  },
};

/** Compares texts in a map: the library compares every item with every other one. */
export const uniqueItemsKeyword: Keyword = {
  id: 'uniqueItems',
  keyword: 'uniqueItems',
  addValidate: ({ schema }) => schema.uniqueItems === true,
  validate({ node, data, pointer }) {
    if (!Array.isArray(data)) return undefined;
    const seen = new Map<string, number>();
    return data.flatMap((item, index) => {
      const text = toHeldText(data, index, item);
      const first = seen.get(text);
      if (first === undefined) {
        seen.set(text, index);
        return [];
      }
      const details = { pointer: `${pointer}/${index}`, schema: node.schema, value: item, first };
      return [node.createError('unique-items-error', details)];
    });
  },
};

/** Formats of the 2020-12 vocabulary; others say something to people only. */
const STANDARD_FORMATS = new Set(
  'date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri iri-reference json-pointer regex relative-json-pointer time uri uri-reference uri-template uuid'.split(
    ' ',
  ),
);

/** Of these, the empty text is one; the library takes it for any format. */
const MAY_BE_EMPTY = new Set(['iri-reference', 'json-pointer', 'regex', 'uri-reference', 'uri-template']);

export const formatKeyword: Keyword = {
  id: 'format',
  keyword: 'format',
  addValidate: ({ schema }) => STANDARD_FORMATS.has(schema.format),
  validate(input) {
    const { node, data, pointer } = input;
    const { schema } = node;
    if (typeof data !== 'string') return undefined;
    const isWrong =
      data === ''
        ? !MAY_BE_EMPTY.has(schema.format)
        : node.context.formats[schema.format]?.(input) !== undefined;
    // The library has one code a format and no text for a common one: without a text of ours it throws.
    const details = { pointer, schema, value: data };
    return isWrong ? node.createError('format-error', details, 'has the wrong format') : undefined;
  },
};

/** The library reports `deprecated` as an annotation, and its own `if`, `not` and `contains` take that for a failure. */
export const deprecatedKeyword: Keyword = { id: 'deprecated', keyword: 'deprecated' };
