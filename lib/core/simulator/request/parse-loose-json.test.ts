import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseJson } from './parse-loose-json';

describe('parseLooseJson', () => {
  it.each<[string, string, unknown]>([
    ['JSON', '{"a": 1}', { a: 1 }],
    ['JSON in a code fence', '```json\n{"a": 1}\n```', { a: 1 }],
    [
      "what Python's str() makes of a dict",
      "{'id': '48810', 'late': False, 'note': None}",
      { id: '48810', late: false, note: null },
    ],
    ['nested Python values', "[{'a': (1, 2)}, {'b': -1.5}]", [{ a: [1, 2] }, { b: -1.5 }]],
    ['quotes inside Python strings', `{'a': "it's", 'b': 'say \\'hi\\''}`, { a: "it's", b: "say 'hi'" }],
    [
      'Python dates and decimals',
      "{'d': datetime.date(2026, 5, 24), 'p': Decimal('9.90')}",
      { d: 'datetime.date(2026, 5, 24)', p: '9.90' },
    ],
    ['trailing commas of Python', "{'a': [1, 2,],}", { a: [1, 2] }],
    ['a key that JavaScript treats specially', '{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ])('reads %s', (_title, text, expected) => {
    expect(parseLooseJson(text)).toEqual(expected);
  });

  it.each(['15 degrees', '42', '"quoted"', '', "{'a': 1", '{not data}', '[see the notes]', "{'a' 1}"])(
    'takes %s for plain text',
    (text) => {
      expect(parseLooseJson(text)).toBeUndefined();
    },
  );

  it('reads every JSON object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(parseLooseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]():,\'"\\ aT1.-') }),
        (text) => void parseLooseJson(text),
      ),
    );
  });
});
