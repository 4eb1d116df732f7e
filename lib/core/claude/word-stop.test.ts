import { expect, it } from 'vitest';
import { wordStop } from './word-stop';

it.each([
  ['max_tokens', {}, 'cut off at max_tokens', /cut off at max_tokens/, /Raise max_tokens/],
  [
    'stop_sequence',
    { stop_sequence: '\n##' },
    'stop sequence "\\n##"',
    /the stop sequence "\\n##"\./,
    /stop_sequences/,
  ],
  [
    'refusal',
    { stop_details: { category: 'bio', explanation: 'It names a toxin.' } },
    'refused (bio)',
    /bio: .*biological.* It names a toxin\./,
    /another way/,
  ],
  [
    'refusal',
    { stop_details: { category: 'comets', explanation: null } },
    'refused (comets)',
    /refused: comets\.$/,
    /another way/,
  ],
  ['refusal', { stop_details: null }, 'refused', /^The model refused\.$/, /another way/],
  ['model_context_window_exceeded', {}, 'context window full', /context window/, /compacted/],
  ['pause_turn', {}, 'paused', /paused/, /sent back as it is/],
  ['compaction', {}, 'paused after compaction', /compacted/, /sent back as it is/],
  ['lunch_break', {}, 'lunch_break', /lunch_break/, /does not know/],
])('%s %o is told in words, with what helps', (stop_reason, rest, label, title, help) => {
  const words = wordStop({ stop_reason, ...rest });
  expect(words?.label).toBe(label);
  expect(words?.title).toMatch(title);
  expect(words?.help).toMatch(help);
});

it.each(['end_turn', 'tool_use', null, undefined])('an ordinary end needs no words: %s', (stop_reason) => {
  expect(wordStop({ stop_reason })).toBeUndefined();
});
