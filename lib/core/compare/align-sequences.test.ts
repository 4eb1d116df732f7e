import { expect, it } from 'vitest';
import { alignSequences } from './align-sequences';

const keyed = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((key) => ({ key }));
/** Items fit when they begin with the same letter. */
const score = (a: { key: string }, b: { key: string }) => (a.key[0] === b.key[0] ? 1 : 0);
const align = (a: string, b: string) => alignSequences(keyed(a), keyed(b), score);

it('pairs what is equal and leaves alone what only one side has', () => {
  expect(align('q1 a1 q2 a2', 'q1 a1 x q2 a2')).toEqual([
    [0, 0],
    [1, 1],
    [null, 2],
    [2, 3],
    [3, 4],
  ]);
});

it('pairs what fits where nothing is equal, and keeps apart what does not', () => {
  expect(align('q1 x', 'q2 y')).toEqual([
    [0, 0],
    [1, null],
    [null, 1],
  ]);
});

it('prefers equal items to those that merely fit', () => {
  expect(align('q1 q2', 'q2')).toEqual([
    [0, null],
    [1, 0],
  ]);
});

it('has nothing to say of two empty sequences', () => {
  expect(align('', '')).toEqual([]);
});

it('aligns thousands of items, with every item in exactly one place', () => {
  const a = Array.from({ length: 6000 }, (_, index) => ({ key: `a${index}` }));
  const b = a.flatMap((item, index) => (index % 100 === 0 ? [{ key: `x${index}` }, item] : [item]));
  const pairs = alignSequences(a, b, score);
  expect(pairs.filter(([left, right]) => left !== null && right !== null)).toHaveLength(6000);
  expect(pairs.filter(([left]) => left === null)).toHaveLength(60);
  expect(pairs.flatMap(([, right]) => right ?? [])).toEqual(b.map((_, index) => index));
});

it('pairs long sequences that have nothing in common in their order', () => {
  const make = (letter: string) => Array.from({ length: 3000 }, (_, index) => ({ key: `${letter}${index}` }));
  const other = make('a').map(({ key }) => ({ key: `${key}!` }));
  expect(alignSequences(make('a'), other, score)).toHaveLength(3000);
  expect(alignSequences(make('a'), make('b'), score)).toHaveLength(6000);
});
