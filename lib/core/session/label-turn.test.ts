import { expect, it } from 'vitest';
import { text, toolUse } from '@/lib/core/testing/scripted-loop';
import { labelTurn } from './label-turn';

const result = (content: string) => ({ type: 'tool_result', tool_use_id: 'a', content });

it('says in a line what a turn says, calls or answers', () => {
  expect(labelTurn({ role: 'user', content: 'Where is\nmy order?' })).toBe('Where is');
  expect(labelTurn({ role: 'assistant', content: [text('Hm.'), toolUse('a'), toolUse('b')] })).toBe(
    'calls get_order, get_order',
  );
  expect(labelTurn({ role: 'user', content: [result('shipped')] })).toBe('1 result: shipped');
  expect(labelTurn({ role: 'user', content: [result(''), result('lost')] })).toBe('2 results');
  expect(labelTurn({ role: 'assistant', content: [] })).toBe('empty');
});

it('is never longer than 80 characters', () => {
  const calls = Array.from({ length: 50 }, (_, index) => toolUse(`call-${index}`));
  expect(labelTurn({ role: 'assistant', content: calls })).toHaveLength(80);
});
