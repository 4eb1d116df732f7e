import { expect, it } from 'vitest';
import { isCostlyMarkdown } from './is-costly-markdown';

it.each([
  '# Title\n\nSome *words* and `code`.\n\n- a\n  - b\n    - c\n\n> quoted\n\n---\n\n* * *\n\n***********************',
  `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(500)}`,
  `${'- one\n- two\n'.repeat(2000)}`,
  `${'1. '.repeat(5)}deep`,
  '```\n-----------------------------\n- - - -\n```',
  '',
])('renders what people and models write: %#', (text) => {
  expect(isCostlyMarkdown(text)).toBe(false);
});

it.each(['- '.repeat(3000), '1. '.repeat(6000), `${'> '.repeat(5000)}x`, '>'.repeat(5000)])(
  'leaves nested lists and quotes without end as they are: %#',
  (text) => {
    expect(isCostlyMarkdown(`Before\n${text}\nafter`)).toBe(true);
  },
);

it.each(['a\n=\n', '|a', '[a](', '*a ', '`'])('leaves %j again and again as it is', (piece) => {
  expect(isCostlyMarkdown(piece.repeat(5000))).toBe(true);
});
