import { describe, expect, it } from 'vitest';
import { createJsonGuard } from './create-json-guard';

const roomy = { what: 'The body', keys: 1_000_000, entries: 1_000_000 };

/** Reads a text as it comes over the wire, in pieces of a few bytes. */
function guard(text: string, bounds: Partial<Parameters<typeof createJsonGuard>[0]> = {}, pieceBytes = 7) {
  const bytes = new TextEncoder().encode(text);
  const made = createJsonGuard({ ...roomy, ...bounds });
  for (let at = 0; at < bytes.length; at += pieceBytes) made.read(bytes.subarray(at, at + pieceBytes));
  return made;
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries([...Array(count).keys()].map((n) => [`k${n}`, n])));

describe('a JSON text on its way in', () => {
  it.each([
    ['deep', nested(200), {}],
    ['wide', JSON.stringify(Array(1000).fill(0)), { entries: 1001 }],
    ['full of keys', keys(1000), { keys: 1000, entries: 1001 }],
    ['of long numbers', `[${'7'.repeat(9000)},-${'7'.repeat(9000)},"${'7'.repeat(20_000)}"]`, {}],
    [
      'full of signs that are in strings',
      JSON.stringify(Array(10).fill('[{,:"\\')),
      { keys: 0, entries: 20 },
    ],
  ])('is let through while it is %s within the bounds', (_title, text, bounds) => {
    expect(() => guard(text, bounds)).not.toThrow();
  });

  it.each([
    ['nested deeper', nested(201), {}, 'The body is nested deeper than 200 levels.'],
    ['nested deeper and never closed', '[{"a":'.repeat(101), {}, 'nested deeper than 200 levels'],
    ['longer as a list', JSON.stringify(Array(1000).fill(0)), { entries: 500 }, 'more than 500 entries'],
    [
      'full of empty lists',
      JSON.stringify(Array(1000).fill([])),
      { entries: 1500 },
      'more than 1,500 entries',
    ],
    ['full of keys', keys(1001), { keys: 1000 }, 'more than 1,000 keys'],
    ['a number without end', `[1,-${'7'.repeat(10_000)}]`, {}, 'a number of more than 10,000 digits'],
    ['a fraction without end', `{"a":0.${'3'.repeat(10_000)}e-7`, {}, 'a number of more than 10,000 digits'],
    ['full of keys nobody has', keys(50_001), {}, 'more than 50,000 different keys'],
    ['made of lines', '\n'.repeat(1001), { isLines: true, entries: 1000 }, 'more than 1,000 entries'],
  ])('is refused when it is %s', (_title, text, bounds, message) => {
    expect(() => guard(text, bounds)).toThrow(message);
  });

  it('is refused at the piece that goes beyond, not at the end', () => {
    const made = createJsonGuard(roomy);
    made.read(new TextEncoder().encode('['.repeat(150)));
    expect(() => made.read(new TextEncoder().encode('['.repeat(60)))).toThrow('200 levels');
  });

  it('tells where its longest parts stand, wherever it was cut', () => {
    const long = JSON.stringify(['x'.repeat(50), 'a "quoted" \\ one', { a: ['y'.repeat(50)] }]);
    const text = ` {"first": ${long}, "é": [1], "second": ${long} }`;
    for (const pieceBytes of [1, 2, 3, 1000]) {
      const spans = guard(text, { spanFrom: 60 }, pieceBytes).readSpans();
      const bytes = new TextEncoder().encode(text);
      const parts = spans.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)));
      expect(parts).toEqual([text.trim(), long, long]);
    }
  });
});
