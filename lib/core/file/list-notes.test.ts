import { expect, it } from 'vitest';
import { countNotes } from './count-notes';
import { listNotes } from './list-notes';

const many = (count: number) => Array.from({ length: count }, (_, index) => `messages.${index}: mended`);

it('keeps 100 notes and counts the others, also where lists are put together', () => {
  expect(listNotes([...many(3), ...many(3)])).toEqual(many(3));
  expect(listNotes(many(101)).at(-1)).toBe('And 1 more note.');
  const twice = listNotes(['first', ...listNotes(many(300))]);
  expect([twice.length, twice[0], twice.at(-1)]).toEqual([101, 'first', 'And 201 more notes.']);
  expect([0, 1, 100, 101, 300].map((count) => countNotes(listNotes(many(count))))).toEqual([
    0, 1, 100, 101, 300,
  ]);
});
