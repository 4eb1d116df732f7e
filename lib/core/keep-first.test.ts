import { expect, it } from 'vitest';
import { keepFirst } from './keep-first';

const keep = (count: number) =>
  keepFirst(
    Array.from({ length: count }, (_, index) => index),
    (index) => `finding ${index}`,
    (more) => more,
  );

it('keeps up to a hundred as they are, and counts the others', () => {
  expect(keep(0)).toEqual([]);
  expect(keep(100)).toHaveLength(100);
  expect(keep(100).at(-1)).toBe('finding 99');
  expect(keep(400_000)).toHaveLength(101);
  expect(keep(400_000).at(-1)).toBe('and 399,900 more');
});
