import { describe, expect, it } from 'vitest';
import type { JsonObject, MessageParam } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
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

  it('clears thinking but that of the turns that are kept', () => {
    const thinking = (at: number): MessageParam[] => [
      { role: 'user', content: `Question ${at}` },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'A long thought.', signature: signSimulated('A long thought.', 'a') },
          { type: 'text', text: 'So.' },
        ],
      },
    ];
    const talk: MessageParam[] = [1, 2, 3].flatMap(thinking);
    const told = (keep: unknown) => {
      const edit = { type: 'clear_thinking_20251015', ...(keep === undefined ? {} : { keep }) };
      const extra = { thinking: { type: 'adaptive' }, ...edits(edit) };
      return ask([...talk, { role: 'user', content: 'And?' }], [], extra).context_management;
    };
    const cleared = (turns: number) => ({
      applied_edits: [{ cleared_thinking_turns: turns, cleared_input_tokens: turns * 5 }],
    });
    expect(told(undefined)).toMatchObject(cleared(2));
    expect(told({ type: 'thinking_turns', value: 2 })).toMatchObject(cleared(1));
    expect(told('all')).toEqual({ applied_edits: [] });
    expect(told({ type: 'all' })).toEqual({ applied_edits: [] });
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
