import { describe, expect, it } from 'vitest';
import type { JsonObject, MessageParam } from '@/lib/core/claude/message';
import { ask } from '../testing/ask';

const edits = (...list: JsonObject[]) => ({ context_management: { edits: list } });
const clear = { type: 'clear_tool_uses_20250919', keep: { type: 'tool_uses', value: 1 } };
const compact = { type: 'compact_20260112', trigger: { type: 'input_tokens', value: 10 } };

/** A conversation with so many calls and their results. */
const withCalls = (count: number): MessageParam[] => [
  { role: 'user', content: 'Hello' },
  ...Array.from({ length: count }, (_, index): MessageParam[] => [
    { role: 'assistant', content: [{ type: 'tool_use', id: `toolu_${index}`, name: 'a', input: {} }] },
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: `toolu_${index}`, content: 'long '.repeat(50) }],
    },
  ]).flat(),
];

describe('context_management', () => {
  it('clears all results but those that are kept, once its trigger is reached', () => {
    const trigger = { type: 'tool_uses', value: 3 };
    const told = (count: number) =>
      ask(withCalls(count), [], edits({ ...clear, trigger })).context_management;
    expect(told(2)).toEqual({ applied_edits: [] });
    expect(told(3)).toMatchObject({
      applied_edits: [{ type: clear.type, cleared_tool_uses: 2, cleared_input_tokens: expect.any(Number) }],
    });
  });

  it('compacts before the answer, or pauses after the summary and answers when it comes back', () => {
    const hello: MessageParam = { role: 'user', content: `Hello ${'word '.repeat(50)}` };
    const at = (value: number, rest: object = {}) =>
      edits({ ...compact, trigger: { type: 'input_tokens', value }, ...rest });
    expect(ask([hello], [], at(10)).content.map(({ type }) => type)).toEqual(['compaction', 'text']);
    expect(ask([hello], [], at(10_000)).content.map(({ type }) => type)).toEqual(['text']);
    const pausing = at(10, { pause_after_compaction: true });
    const paused = ask([hello], [], pausing);
    expect(paused).toMatchObject({ stop_reason: 'compaction', content: [{ type: 'compaction' }] });
    const { content } = paused;
    expect(ask([hello, { role: 'assistant', content }], [], pausing)).toMatchObject({
      stop_reason: 'end_turn',
      content: [{ type: 'text' }],
    });
  });
});
