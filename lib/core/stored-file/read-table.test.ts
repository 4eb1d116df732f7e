import { expect, it } from 'vitest';
import { MAX_COLUMNS, MAX_ROWS, readTable } from './read-table';

it.each([
  [
    'a,b\n1,2\n',
    ',',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\r\n1\t2',
    '\t',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['"a, ""x""\nb",c', ',', [['a, "x"\nb', 'c']]],
  ['a,,\n', ',', [['a', '', '']]],
  ['"never closed', ',', [['never closed']]],
  ['a,', ',', [['a', '']]],
  ['', ',', []],
] as const)('reads %j', (text, separator, rows) => {
  const read = readTable(text, separator);
  // A separator at the end of the text begins a field that is empty.
  expect(read.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
});

it('reads no more than is shown', () => {
  const rows = readTable(`${'x,'.repeat(40)}\n`.repeat(100), ',');
  expect(rows).toHaveLength(MAX_ROWS);
  expect(rows.every((row) => row.length === MAX_COLUMNS)).toBe(true);
});
