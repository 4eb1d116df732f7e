import { expect, it } from 'vitest';
import { toJavaPieces } from './to-java-pieces';

const parse = (piece: string): string =>
  piece
    .split('\n          + ')
    .map((line) => String(JSON.parse(line)))
    .join('');

it.each([
  ['a line', 'one'],
  ['50,000 short lines', '  "a": 1,\n'.repeat(50_000)],
  ['long lines of three bytes a sign', `${'語'.repeat(30_000)}\n`.repeat(20)],
  ['pairs', `${'😀'.repeat(30_000)}\n`.repeat(4)],
])('%s is few constants, none of which is too long', (_what, text) => {
  const pieces = toJavaPieces(text).map(parse);
  expect(pieces.join('')).toBe(text);
  // Three bytes a unit beyond ASCII is what class files take at most.
  const sizes = pieces.map((piece) => piece.replace(/[^ -~\n]/g, 'xxx').length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(65_535);
  expect(pieces.length).toBeLessThanOrEqual(2 + text.replace(/[^ -~\n]/g, 'xxx').length / 30_000);
});
