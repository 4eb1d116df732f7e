import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { sourceOf } from './lossless/source-of';
import { readJson } from './read-json';
import { writeJson } from './write-json';

const NUL = String.fromCharCode(0);

describe('JSON goes out as it came in', () => {
  it.each([
    ['an integer beyond 2^53', '{"id":9007199254740993}'],
    ['an integer of 19 digits', '{"maximum":9223372036854775807}'],
    ['a long decimal', '[0.1234567890123456789]'],
    ['a decimal that ends in 0', '{"price":1.0,"other":12.50}'],
    ['a number beyond every double', '{"much":1e400,"little":1e-400}'],
    ['zero below zero', '[-0,-0.0]'],
    ['exponents as they were written', '[1E5,1e5,1e+5,1.5E-7]'],
    ['keys that look like indexes', '{"10":1,"2":2,"x":3,"1":4}'],
    ['an index after another key', '{"b":1,"0":2}'],
    ['a key that comes twice', '{"a":{"n":1.0},"a":{"n":2}}'],
    ['a key that comes twice in two spellings', '{"a":1,"\\u0061":2}', '{"a":1,"a":2}'],
    ['a key twice, the values of two kinds', '{"a":{"y":{"x":1.0}},"a":[5]}'],
    ['a key twice among many', `{${Array.from({ length: 30 }, (_, index) => `"k${index % 29}":0`)}}`],
    ['a key named __proto__', '{"a":{"__proto__":{"x":1.0}},"__proto__":{"n":2.0}}'],
    ['__proto__ under a key that comes twice', '{"a":{"__proto__":{"x":1.0}},"a":{}}'],
    ['a key named toJSON beside a long number', '{"o":{"toJSON":1,"id":9007199254740993}}'],
    ['blanks between tokens, which say nothing', '{ "id" :\r\n\t1.0 , "a" : [ ] }', '{"id":1.0,"a":[]}'],
    [
      'escapes, written as everywhere',
      '{"n":1.0,"t":"\\u00e9\\/\\n\\ud83d"}',
      '{"n":1.0,"t":"é/\\n\\ud83d"}',
    ],
    ['line separators', '{"n":1.0,"t":"\u2028\u2029"}'],
    ['half a character, not escaped', '{"n":1.0,"t":"\ud83d"}', '{"n":1.0,"t":"\\ud83d"}'],
    ['braces and digits within texts', '{"n":1.0,"t":"{\\"a\\":1e400,[","\\\\":"\\\\"}'],
    ['losses within losses', '{"2":{"b":[1.0,{"9":1,"1":2}]},"1":0}'],
  ])('%s', (_, text, compact = text) => {
    expect(writeJson(readJson(text))).toBe(compact);
    expect(writeJson({ before: 1, held: [readJson(text), 'after'] })).toBe(
      `{"before":1,"held":[${compact},"after"]}`,
    );
  });

  it('reads the same value as JSON.parse', () => {
    expect(readJson('{"id":9007199254740993,"10":1,"2":[1.0]}')).toEqual({
      id: 9007199254740992,
      10: 1,
      2: [1],
    });
    expect(readJson('9007199254740993')).toBe(9007199254740992);
    expect(() => readJson('{"a":}')).toThrow(SyntaxError);
  });

  it('remembers the smallest containers only, and leaves all others as JSON.parse makes them', () => {
    const value = readJson('{"deep":{"id":9007199254740993,"more":{"a":1}},"list":[1,2]}') as {
      deep: { id: number; more: object };
      list: number[];
    };
    expect(sourceOf(value)).toBeUndefined();
    expect(sourceOf(value.deep)).toBe('{"id":9007199254740993,"more":{"a":1}}');
    expect(sourceOf(value.list)).toBeUndefined();
    expect(Object.keys(value.deep)).toEqual(['id', 'more']);
    expect(writeJson({ ...value, list: [] })).toBe(
      '{"deep":{"id":9007199254740993,"more":{"a":1}},"list":[]}',
    );
  });

  it('never holds a text that is no longer true: a copy is rounded, and a change is refused', () => {
    const value = readJson('{"id":9007199254740993,"more":{"a":1}}') as { id: number; more: { a: number } };
    expect(writeJson({ ...value })).toBe('{"id":9007199254740992,"more":{"a":1}}');
    expect(writeJson(structuredClone(value))).toBe('{"id":9007199254740992,"more":{"a":1}}');
    expect(() => Object.assign(value, { id: 1 })).toThrow(TypeError);
    expect(() => Object.assign(value.more, { a: 2 })).toThrow(TypeError);
  });

  it('shows nothing of itself to JSON.stringify, not even after a write that failed', () => {
    const value = readJson('{"id":9007199254740993}');
    expect(JSON.stringify([value])).toBe('[{"id":9007199254740992}]');
    expect(() => writeJson([value, 1n])).toThrow(TypeError);
    expect(JSON.stringify([value])).toBe('[{"id":9007199254740992}]');
  });

  it('cannot be misled by a text that looks like the place of a source', () => {
    const value = readJson('{"id":1.0}');
    const texts = ['@source0@', '@source0@source1@', '"@source1@"', '@source2', `${NUL}@source3@`];
    expect(JSON.parse(writeJson([texts, value, { '@source4@': value }]))).toEqual([
      texts,
      { id: 1 },
      { '@source4@': { id: 1 } },
    ]);
    expect(writeJson([texts, value])).toContain('{"id":1.0}');
  });

  it('lays a text out over lines as JSON.stringify does', () => {
    const text = '{"a":{"2":[1.0,{"x":{},"y":[]}],"1":"{[,:"},"b":[[-0]]}';
    const plain = JSON.stringify({ a: { '2': ['N', { x: {}, y: [] }], '1!': '{[,:' }, b: [['Z']] }, null, 2);
    expect(writeJson(readJson(text), 2)).toBe(
      plain.replace('"N"', '1.0').replace('"Z"', '-0').replace('"1!"', '"1"'),
    );
    expect(writeJson(readJson('{"b":1,"1":{"c":[1.0]}}'), 2)).toBe(
      '{\n  "b": 1,\n  "1": {\n    "c": [\n      1.0\n    ]\n  }\n}',
    );
  });

  it('bears nesting deeper than any stack', () => {
    const deep = `${'['.repeat(20_000)}1.0${']'.repeat(20_000)}`;
    expect(() => readJson(deep)).not.toThrow();
    const shifted = `{"b":${deep},"1":0}`;
    expect(writeJson(readJson(shifted))).toBe(shifted);
  });
});

const number = fc.oneof(
  fc.constantFrom('0', '-0', '1.0', '1e400', '9007199254740993', '-12.50', '1E5', '0.1', '1e21', '1e-7'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
);
const key = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    '0',
    '1',
    '10',
    '01',
    '4294967294',
    '4294967295',
    '__proto__',
    'toJSON',
    'constructor',
    '"',
    '\\',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const blank = fc.constantFrom('', '', ' ', '\n\t', '\r\n');
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    number,
    fc.constantFrom('true', 'false', 'null', '""', '"1.0"', '"\\u0041"', '{}', '[]'),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc
      .tuple(fc.array(tie('tree'), { maxLength: 4 }), blank)
      .map(([items, gap]) => `[${items.join(`${gap},${gap}`)}]`),
    fc
      .tuple(fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }), blank)
      .map(
        ([fields, gap]) =>
          `{${gap}${fields.map(([name, held]) => `${JSON.stringify(name)}${gap}:${gap}${held}`).join(`${gap},`)}${gap}}`,
      ),
  ),
}));

/** Another maker's tokens, strings written the one way. */
function toTokens(text: string): string {
  const scanner = createScanner(text, true);
  let compact = '';
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const from = scanner.getTokenOffset();
    const token = text.slice(from, from + scanner.getTokenLength());
    compact += token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token;
  }
  return compact;
}

describe('whatever JSON comes', () => {
  it('is the value of JSON.parse, and goes out token for token', async () => {
    await fc.assert(
      fc.property(fc.tuple(tree, tree), ([one, other]) => {
        const text = `[${one}, {"x": ${other}}]`;
        const value = readJson(text);
        expect(value).toEqual(JSON.parse(text));
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
        expect(writeJson(value)).toBe(toTokens(text));
        expect(toTokens(writeJson(value, 2))).toBe(toTokens(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing to remember when JSON.stringify gives it back by itself', async () => {
    await fc.assert(
      fc.property(fc.json(), (json) => {
        const text = JSON.stringify(JSON.parse(json));
        expect(sourceOf(readJson(text))).toBeUndefined();
        expect(writeJson(JSON.parse(json), 2)).toBe(JSON.stringify(JSON.parse(json), null, 2));
      }),
    );
  });
});
