import { describe, expect, it } from 'vitest';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { editTurn } from './edit-turn';

const turn = (content: Parameters<typeof editTurn>[1], role: 'user' | 'assistant' = 'user') => ({
  id: 'turn_1',
  parentId: null,
  message: { role, content },
});
const result = (id: string, content: string) => ({ type: 'tool_result', tool_use_id: id, content });

describe('an edited turn', () => {
  it('of a person says what the person says now', () => {
    expect(editTurn(turn('Hello'), 'Good morning')).toMatchObject({
      ok: true,
      message: { role: 'user', content: 'Good morning' },
    });
    for (const blank of ['', ' \n', [], [text(' ')]])
      expect(editTurn(turn('Hello'), blank)).toMatchObject({ ok: false });
  });

  it('of results answers the same calls', () => {
    const results = turn([result('toolu_1', 'a'), result('toolu_2', 'b')]);
    const changed = [result('toolu_1', 'A'), result('toolu_2', 'b')];
    expect(editTurn(results, changed)).toMatchObject({ ok: true, message: { content: changed } });
    expect(editTurn(results, changed.slice(1))).toMatchObject({ ok: false });
    expect(editTurn(results, 'something else')).toMatchObject({ ok: false });
  });

  it('of the model loses the thinking that was signed over the answer as it was, and keeps why it stopped', () => {
    const answer = message('tool_use', [
      { type: 'thinking', thinking: 'Hm.', signature: 'abc' },
      text('One moment.'),
      toolUse('toolu_1', 'get_order', { id: '1' }),
    ]);
    const content = answer.content.with(2, toolUse('toolu_1', 'get_order', { id: '2' }));
    const edited = editTurn({ id: 't', parentId: null, message: answer }, content);
    expect(edited).toMatchObject({
      ok: true,
      hasDroppedThinking: true,
      message: { stop_reason: 'tool_use', content: content.slice(1) },
    });
    expect(edited.message).not.toHaveProperty('usage');
  });

  it('of the model asks for calls that can be run', () => {
    const answer = { id: 't', parentId: null, message: message('tool_use', [toolUse('toolu_1')]) };
    expect(editTurn(answer, [{ type: 'tool_use', id: 'toolu_1', name: 'a', input: '[]' }])).toMatchObject({
      ok: false,
    });
  });
});
