import type { Keyword } from 'json-schema-library';
import { compareNumbers } from '../compare-numbers';
import { isMultipleOf } from '../is-multiple-of';
import { dataNumber, schemaNumber } from './checked-data';
import { getLibraryKeyword } from './get-library-keyword';

type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';

/** The library compares doubles, to which 9007199254740993 and ...992 are one number, and passes over a maximum of 0. */
function toBoundKeyword(name: Bound, code: string, isWithin: (difference: number) => boolean): Keyword {
  return {
    ...getLibraryKeyword(name),
    addValidate: ({ schema }) => typeof schema[name] === 'number',
    validate({ node, data, pointer }) {
      const { schema } = node;
      if (typeof data !== 'number') return undefined;
      const bound = schema[name];
      const exact = compareNumbers(dataNumber(data, pointer), schemaNumber(schema, name, bound));
      if (isWithin(exact ?? data - bound)) return undefined;
      return node.createError(code, { pointer, schema, value: data });
    },
  };
}

export const numberKeywords: Keyword[] = [
  toBoundKeyword('minimum', 'minimum-error', (difference) => difference >= 0),
  toBoundKeyword('maximum', 'maximum-error', (difference) => difference <= 0),
  toBoundKeyword('exclusiveMinimum', 'exclusive-minimum-error', (difference) => difference > 0),
  toBoundKeyword('exclusiveMaximum', 'exclusive-maximum-error', (difference) => difference < 0),
];

const library = getLibraryKeyword('multipleOf');

/** The library divides doubles, which says nothing beyond 2^53. */
export const multipleOfKeyword: Keyword = {
  ...library,
  validate(input) {
    const { node, data, pointer } = input;
    const { schema } = node;
    if (typeof data !== 'number') return undefined;
    const divisor = schemaNumber(schema, 'multipleOf', schema.multipleOf);
    const isMultiple = isMultipleOf(dataNumber(data, pointer), divisor);
    if (isMultiple === undefined) return library.validate?.(input);
    return isMultiple
      ? undefined
      : node.createError('multiple-of-error', {
          pointer,
          schema,
          value: data,
          multipleOf: schema.multipleOf,
        });
  },
};
