import { cutText } from '@/lib/core/cut-text';
import { getAt } from '@/lib/core/json/get-at';
import type { ToolRule } from '../../tool-finding';
import { visitSchema } from '../visit-schema';
import { findMeantKeyword, isKeyword } from './find-keyword';

/** Words of other languages of schemas, and what JSON Schema has instead. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['nullable', 'Allow null in the type: "type": ["string", "null"].'],
  ['example', 'Call it "examples", a list.'],
  ['optional', 'Leave the property out of "required".'],
  ['strict', 'It belongs beside input_schema, not into it.'],
  ['discriminator', 'Give the property a "const" in each branch.'],
  ['values', 'Fixed values stand in "enum".'],
  ['options', 'Fixed values stand in "enum".'],
]);

/** Words of a schema that begin like this are made to be passed over. */
const EXTENSION = /^(?:x-|\$|_)/;

export const unknownKeywordRule: ToolRule = {
  about: 'tool',
  id: 'unknown-keyword',
  severity: 'info',
  title: 'The schema uses keywords of JSON Schema only',
  why: 'What JSON Schema does not know constrains nothing: the model reads the word and may make of it what it likes.',
  source: 'JSON Schema 2020-12: unknown keywords',
  check(tool) {
    return visitSchema(tool).flatMap(({ schema, path }) =>
      Object.keys(schema).flatMap((word) => {
        if (isKeyword(word) || EXTENSION.test(word) || findMeantKeyword(word) !== undefined) return [];
        const advice =
          ADVICE.get(word) ?? 'Say it in the description, or put it under "properties" if it is one.';
        return [
          {
            path: [...path, word],
            message: `JSON Schema knows no keyword "${cutText(word, 80)}". ${advice}`,
          },
        ];
      }),
    );
  },
  fix({ definition }, { path }) {
    if (path.at(-1) !== 'example') return undefined;
    const place = [...path.slice(0, -1), 'examples'];
    if (getAt(definition, place) !== undefined) return undefined;
    return {
      label: 'Make it examples',
      edits: [{ path: place, value: [getAt(definition, path)] }, { path }],
    };
  },
};
