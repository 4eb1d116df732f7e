import { expect, it } from 'vitest';
import { toRows } from './to-rows';

it.each([
  ['short lines share a row', 'a\nb\nc', ['a\nb\nc']],
  ['an empty text has none', '', []],
  [
    'a row ends with its line',
    `${'x'.repeat(1500)}\n${'y'.repeat(1500)}`,
    ['x'.repeat(1500), 'y'.repeat(1500)],
  ],
  ['a long line is several rows', 'z'.repeat(4500), ['z'.repeat(2000), 'z'.repeat(2000), 'z'.repeat(500)]],
  ['no pair is split', `${'a'.repeat(1999)}😀b`, ['a'.repeat(1999), '😀b']],
])('%s', (_title, text, rows) => {
  expect(toRows(text)).toEqual(rows);
});
