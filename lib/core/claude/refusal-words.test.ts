import { expect, it } from 'vitest';
import { wordRefusal } from './refusal-words';

it.each(['cyber', 'bio', 'frontier_llm', 'reasoning_extraction', 'general_harms'])(
  'the category %s is told in words',
  (category) => {
    expect(wordRefusal(category)).toMatch(new RegExp(`^${category}: .{20}`));
  },
);

it('a category nobody knows is told as it is, none as nothing', () => {
  expect([wordRefusal('comets'), wordRefusal(null), wordRefusal('')]).toEqual(['comets', '', '']);
});
