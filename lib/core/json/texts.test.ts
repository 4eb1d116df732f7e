import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeStart } from '@/lib/core/take-start';
import { checkTexts } from './check-texts';
import { listSources } from './lossless/list-sources';
import { putSources } from './lossless/put-sources';
import { mendTexts } from './mend-texts';
import { readJson } from './read-json';
import { writeJson } from './write-json';
import { writeSentJson } from './write-sent-json';

const NUL = String.fromCharCode(0);
const isHalf = (text: string) => /\p{Surrogate}/u.test(text);

describe('texts that nobody can send', () => {
  it('are found wherever they are, keys included, with their place', () => {
    const value = {
      a: ['fine 😀', `cut \ud83d`],
      'b\udc00': 1,
      c: { d: `x${NUL}y` },
      '\u2028': '\u202e\ufeff',
    };
    expect(checkTexts(value)).toEqual([
      { path: [], kind: 'half-character' },
      { path: ['a', 1], kind: 'half-character' },
      { path: ['c', 'd'], kind: 'nul' },
    ]);
  });

  it.each([
    ['"cut \\ud83d"', '"cut \\ufffd"'],
    ['"\\ude00\\ud83d"', '"\\ufffd\\ufffd"'],
    ['"\\ud83d\\ude00"', '"😀"'],
    ['"\\\\ud83d"', '"\\\\ud83d"'],
    ['"\\\\\\ud83d"', '"\\\\\\ufffd"'],
    ['{"id":9007199254740993,"\\ud83d":1.0}', '{"id":9007199254740993,"\\ufffd":1.0}'],
  ])('are sent as U+FFFD, all else as it was: %s', (text, sent) => {
    expect(writeSentJson(readJson(text))).toBe(sent);
  });

  it('are mended in an import, with the digits beside them, and told of', () => {
    const given = readJson('{"m":[{"id":9007199254740993,"t":"a\\u0000b\\\\u0000\\ud83d"}]}');
    const { value, places } = mendTexts(given);
    expect(writeJson(value)).toBe('{"m":[{"id":9007199254740993,"t":"a\ufffdb\\\\u0000\ufffd"}]}');
    expect(places).toEqual(['m.0.t']);
    expect(mendTexts(readJson('{"a":"😀"}')).places).toEqual([]);
  });

  it('never come out of what is sent', async () => {
    await fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('\ud83d', '\ude00', '\\', '"'), fc.string({ unit: 'binary' }))),
        (parts) => {
          const sent = writeSentJson({ text: parts.join('') });
          expect(isHalf(String(Object.values(JSON.parse(sent))))).toBe(false);
          expect(JSON.parse(sent).text).toBe(parts.join('').replace(/\p{Surrogate}/gu, '\ufffd'));
        },
      ),
    );
  });
});

describe('a text that is cut', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['a👨‍👩‍👧b', 5, 'a'],
    ['ne\u0301e', 2, 'n'],
    ['\u0301'.repeat(200), 100, '\u0301'.repeat(100)],
  ])('keeps its characters whole: %s', (text, length, cut) => {
    expect(takeStart(text, length)).toBe(cut);
  });

  it('is never longer than asked for, and begins as the whole does', async () => {
    await fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        const cut = takeStart(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(text.startsWith(cut)).toBe(true);
        expect(isHalf(cut)).toBe(false);
      }),
    );
  });
});

describe('a border that takes objects only', () => {
  it('is passed with what was remembered', () => {
    const text = '{"turns":[{"input":{"id":9007199254740993,"in":[1.0]}},{"input":{"b":1,"1":2}}]}';
    const value = readJson(text);
    const sources = structuredClone(listSources(value));
    expect(writeJson(putSources(structuredClone(value), sources))).toBe(text);
  });
});
