import { describe, expect, it } from 'vitest';
import type { RequestBody } from '@/lib/core/claude/message';
import { compareRequests } from './compare-requests';

const user = (content: string) => ({ role: 'user' as const, content });
const body = (given: Partial<RequestBody> = {}): RequestBody => ({
  model: 'm',
  system: 'Be brief.',
  tools: [{ name: 'look' }, { name: 'find' }],
  messages: [user('one')],
  ...given,
});

it('shows what was added behind what both have', () => {
  const change = compareRequests(body(), body({ messages: [user('one'), user('two')] }));
  expect(change).toMatchObject({ kept: 1, cacheBreak: null });
  expect(change.lines).toEqual([
    ' messages, from 1:',
    '+ {',
    '+   "role": "user",',
    '+   "content": "two"',
    '+ }',
  ]);
});

it('shows a setting as it was and as it is', () => {
  const { lines } = compareRequests(
    body({ tool_choice: { type: 'any' } }),
    body({ tool_choice: { type: 'auto' } }),
  );
  expect(lines).toEqual([
    ' tool_choice:',
    '- {',
    '-   "type": "any"',
    '- }',
    '+ {',
    '+   "type": "auto"',
    '+ }',
  ]);
});

describe('the cache breaks', () => {
  it.each<[string, Partial<RequestBody>, string | null]>([
    ['nowhere when nothing changed', {}, null],
    ['at a tool that is another', { tools: [{ name: 'look' }, { name: 'seek' }] }, 'tools.1'],
    ['at a tool that was added', { tools: [{ name: 'look' }, { name: 'find' }, { name: 'c' }] }, 'tools.2'],
    ['at the system prompt', { system: 'Be kind.' }, 'system'],
    ['at the first place of several', { system: 'Be kind.', tools: [{ name: 'b' }] }, 'tools.0'],
    ['at a setting the messages are read by', { tool_choice: { type: 'any' } }, 'tool_choice'],
    ['at a message that was edited', { messages: [user('uno')] }, 'messages.0'],
    ['with the model', { model: 'n' }, 'model'],
  ])('%s', (_title, given, place) => {
    expect(compareRequests(body(), body(given)).cacheBreak).toBe(place);
  });
});

it('stays within a bound, and says so', () => {
  const long = Array.from({ length: 5000 }, (_, index) => user(`${index}`));
  const { lines } = compareRequests(body(), body({ messages: long }));
  expect(lines).toHaveLength(2001);
  expect(lines.at(-1)).toMatch(/^ and [\d,]+ more lines$/);
});
