import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutJson } from './cut-json';
import { type CutMark, holdsCut, splitAtCuts, writeCutMark } from './cut-mark';
import { MAX_WHOLE } from './find-long-strings';
import { writeRest } from './write-rest';

const origin = { of: 'turn', sessionId: 'ses_1', turnId: 'turn_1' } as const;

function cut(text: string): string {
  const work = cutJson(text, origin);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const readRest = (text: string, place: string): string =>
  [...writeRest(text, place)].map((line) => (line === null ? '' : JSON.parse(line))).join('');

/** A value in which each text is whole again. */
function fill(value: unknown, rest: (mark: CutMark) => string): unknown {
  if (typeof value === 'string')
    return splitAtCuts(value)
      .map((part) => (typeof part === 'string' ? part : rest(part)))
      .join('');
  if (Array.isArray(value)) return value.map((item) => fill(item, rest));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, rest)]));
}

const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

/** Pieces a text is made of, among them halves of pairs, escapes, and the sign of the marks itself. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\ud83d', '\ude00', '😀', '\\', '"', '\n', '\u0000', '\uf8f1', '\\uf8f1', '\u2028', 'ü'),
  fc.constant(writeCutMark({ origin, place: '1', length: 3 })),
);
const text = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom(1, 1, 1, 300, 2500))
  .map(([pieces, times]) => pieces.join('').repeat(times));
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 5 }),
    fc.dictionary(fc.string({ maxLength: 8 }), tie('node'), { maxKeys: 5 }),
  ),
})).node;

describe('a cut text', () => {
  it('is what it was once its rests are put back', () => {
    fc.assert(
      fc.property(value, (given) => {
        const json = JSON.stringify(given);
        const shown = JSON.parse(cut(json));
        expect(fill(shown, ({ place }) => readRest(json, place))).toEqual(JSON.parse(json));
      }),
      { numRuns: 300 },
    );
  });

  it('is put back within JSON to the letter, numbers that no parser keeps included', () => {
    const json = `{"id": 9007199254740993, "b":[1.0, "x"], "text":"${'a\\u00e4\\"'.repeat(9000)}", "2":1,"1":2}`;
    const filled = splitAtCuts(cut(json))
      .map((part) =>
        typeof part === 'string'
          ? part
          : [...writeRest(json, part.place)].map((line) => (line ? line.trim().slice(1, -1) : '')).join(''),
      )
      .join('');
    expect(filled).toBe(json);
  });

  it('is short, and tells how much is missing', () => {
    fc.assert(
      fc.property(value, (given) => {
        for (const shown of strings(JSON.parse(cut(JSON.stringify(given))))) {
          expect(shown.length).toBeLessThanOrEqual(MAX_WHOLE + 100);
        }
      }),
    );
    const json = JSON.stringify({ content: 'x'.repeat(20_000) });
    expect(splitAtCuts(JSON.parse(cut(json)).content)[1]).toEqual({ origin, place: '0', length: 16_000 });
  });

  it('is known by its mark, and a text that only looks like one is not taken for it', () => {
    const faked = `nothing is missing ${writeCutMark({ origin, place: '9', length: 5 })} here`;
    const json = JSON.stringify({ said: faked, plain: 'short' });
    const shown = JSON.parse(cut(json));
    expect(splitAtCuts(shown.said)).toEqual([
      'nothing is missing ',
      { origin, place: '0', length: faked.length - 'nothing is missing '.length },
    ]);
    expect([holdsCut(shown.said), holdsCut(shown.plain)]).toEqual([true, false]);
    expect(readRest(json, '0')).toBe(faked.slice('nothing is missing '.length));
  });

  it.each([
    ['escaped in the JSON', `{"said":"\\uF8F1cut:turn/a/b/0/5\\uF8f1","plain":"short"}`, 'said'],
    ['half escaped', `{"said":"x\\uf8f1cut:turn/a/b/0/5\uf8f1","plain":"short"}`, 'said'],
    ['without an end', '{"said":"\uf8f1cut:turn/a/b/0/5","plain":"short"}', 'said'],
  ])('is never a text that writes a mark of its own: %s', (_title, json, name) => {
    const shown = JSON.parse(cut(json));
    const marks = splitAtCuts(shown[name]).filter((part) => typeof part !== 'string');
    expect(marks).toEqual([{ origin, place: '0', length: expect.any(Number) }]);
    expect(fill(shown, ({ place }) => readRest(json, place))).toEqual(JSON.parse(json));
  });

  it('is never the name of a member, whatever that looks like', () => {
    const name = writeCutMark({ origin, place: '9', length: 5 });
    const json = JSON.stringify({ [name]: 1, plain: 'x'.repeat(20_000), [`\\${name}`]: { [name]: 2 } });
    const shown = cut(json);
    expect(splitAtCuts(shown).filter((part) => typeof part !== 'string')).toEqual([
      { origin, place: '1', length: 16_000 },
    ]);
    expect(fill(JSON.parse(shown), ({ place }) => readRest(json, place))).toEqual(JSON.parse(json));
  });

  it('keeps the whole of a message small, however many texts it has', () => {
    const json = JSON.stringify(
      Array.from({ length: 1000 }, () => ({ type: 'text', text: 'y'.repeat(9000) })),
    );
    const shown = cut(json);
    expect(shown.length).toBeLessThan(500_000);
    const last = splitAtCuts(JSON.parse(shown)[999].text)[1];
    expect(last).toMatchObject({ place: '999.1' });
    expect(readRest(json, '999.1')).toHaveLength(typeof last === 'object' ? last.length : 0);
  });

  it('lets others have their turn while a long text is read', () => {
    const pauses = [...cutJson(JSON.stringify(['z'.repeat(2_000_000)]), origin)];
    expect(pauses.length).toBeGreaterThan(10);
  });

  it.each([
    { of: 'turn', sessionId: 'a/b:c', turnId: 'ü ' } as const,
    { of: 'event', runId: 'run_1', seq: 12 } as const,
  ])('finds its origin again: %o', (from) => {
    const mark = { origin: from, place: '1.0.3', length: 7 };
    expect(splitAtCuts(`a${writeCutMark(mark)}b`)).toEqual(['a', mark, 'b']);
  });
});
