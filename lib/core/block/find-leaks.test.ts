import { expect, it } from 'vitest';
import { findLeaks } from './find-leaks';

it.each([
  [
    '<search_quality_reflection>good</search_quality_reflection><search_quality_score>5</search_quality_score>',
    ['search_quality_reflection'],
  ],
  ['<thinking>Let me see.</thinking> Yes.', ['thinking']],
  ['<function_calls>\n<invoke name="get_order">', ['function_calls']],
  ['The tag `<thinking>` is old.\n\n```xml\n<thinking>x</thinking>\n```', []],
  ['```\n<thinking>', []],
  ['1 < 2 and <b>bold</b>', []],
])('%j', (text, tags) => {
  expect(findLeaks(text).map(({ tag }) => tag)).toEqual(tags);
});

it('the words that stop a reflection on searches are those of the documentation', () => {
  expect(findLeaks('<search_quality_reflection>')[0]?.help).toContain(
    'Do not reflect on the quality of the returned search results in your response.',
  );
});

it.each(['`'.repeat(200_000), '<invoke '.repeat(30_000), '```<thinking>'.repeat(20_000)])(
  'ends: %#',
  (text) => {
    expect(findLeaks(text).length).toBeLessThan(2);
  },
);
