import { expect, it } from 'vitest';
import { toMessageContent } from './to-message-content';
import { toSearchResult } from './to-search-result';

it('sends what is attached before the text, and a text alone as it is', () => {
  const found = toSearchResult({ title: 'Fees', source: 'https://a.example', text: 'Free.' });
  const block = {
    type: 'search_result',
    source: 'https://a.example',
    title: 'Fees',
    content: [{ type: 'text', text: 'Free.' }],
  };
  expect(toMessageContent('Hi', [], undefined)).toBe('Hi');
  expect(toMessageContent(' ', [found], undefined)).toEqual([block]);
  expect(toMessageContent('Hi', [found], 'long')).toEqual([
    block,
    { type: 'text', text: 'Hi' },
    { type: 'text', text: 'long' },
  ]);
});
