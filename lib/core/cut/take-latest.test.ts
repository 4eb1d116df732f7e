import { expect, it } from 'vitest';
import { takeLatest } from './take-latest';

const say = (content: string) => ({ message: { content } });
const lengths = (texts: readonly { message: { content: string } }[]) =>
  texts.map(({ message }) => message.content.length);

it('takes the last turns, as many as several screens hold, and never none of a conversation', () => {
  expect(takeLatest([])).toEqual([]);
  expect(takeLatest(Array.from({ length: 20 }, () => say('short')))).toHaveLength(8);
  expect(
    lengths(takeLatest([1000, 10_000, 10_001, 10_002].map((length) => say('x'.repeat(length))))),
  ).toEqual([10_001, 10_002]);
  expect(lengths(takeLatest([say('x'), say('x'.repeat(1_000_000))]))).toEqual([1_000_000]);
});
