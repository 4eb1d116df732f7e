import { describe, expect, it } from 'vitest';
import type { Block, MessageParam } from '@/lib/core/claude/message';
import { readConversation } from './read-conversation';

const read = (messages: MessageParam[]) => readConversation({ model: 'simulator', messages });
const call: Block = { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: { id: '7' } };
const result: Block = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' };

describe('readConversation', () => {
  it('keeps the calls of a question with their results', () => {
    const { current, earlier } = read([
      { role: 'user', content: 'Where is it?' },
      { role: 'assistant', content: [{ type: 'text', text: 'I look.' }, call] },
      { role: 'user', content: [result] },
    ]);
    expect(current.question).toBe('Where is it?');
    expect(current.rounds).toEqual([[{ call, result: expect.objectContaining({ text: 'shipped' }) }]]);
    expect(earlier).toEqual([]);
  });

  it('begins anew with a new question', () => {
    const { current, earlier } = read([
      { role: 'user', content: 'Where is it?' },
      { role: 'assistant', content: [call] },
      { role: 'user', content: [result] },
      { role: 'assistant', content: 'It has shipped.' },
      { role: 'user', content: 'And the other?' },
    ]);
    expect(current).toMatchObject({ question: 'And the other?', rounds: [] });
    expect(earlier).toHaveLength(1);
  });

  it('adds a text beside results to the question they belong to', () => {
    const { current } = read([
      { role: 'user', content: 'Where is it?' },
      { role: 'assistant', content: [call] },
      { role: 'user', content: [result, { type: 'text', text: 'What should I do next?' }] },
    ]);
    expect(current.question).toBe('Where is it?\nWhat should I do next?');
    expect(current.rounds).toHaveLength(1);
  });

  it('reads neighbouring user messages as one', () => {
    const { current, earlier } = read([
      { role: 'user', content: 'Hi.' },
      { role: 'user', content: 'Where is it?' },
    ]);
    expect(current.question).toBe('Hi.\nWhere is it?');
    expect(earlier).toEqual([]);
  });

  it('passes over system messages', () => {
    const { current } = read([
      { role: 'user', content: 'Where is it?' },
      { role: 'system', content: 'Be brief.' },
    ]);
    expect(current.question).toBe('Where is it?');
  });
});
