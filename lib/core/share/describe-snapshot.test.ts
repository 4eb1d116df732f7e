import { describe, expect, it } from 'vitest';
import { message, streamOf, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { describeSnapshot } from './describe-snapshot';

const turn = (role: 'user' | 'assistant', content: string | { type: string }[]) => ({
  id: 't',
  parentId: null,
  runId: null,
  message: { role, content },
});

function answeredBy(model: string) {
  const events = streamOf(message('end_turn', [text('Yes.')])).map((event) =>
    event.type === 'message_start' ? { ...event, message: { ...Object(event.message), model } } : event,
  );
  return { id: 'r', parentTurnId: null, events: [{ seq: 1, at: 0, type: 'stream' as const, events }] };
}

describe('describeSnapshot', () => {
  it('counts turns and calls, and names who answered', () => {
    const turns = [
      turn('user', 'Where are they?'),
      turn('assistant', [text('One moment.'), toolUse('1', 'a', {}), toolUse('2', 'a', {})]),
      turn('user', [{ type: 'tool_result' }, { type: 'tool_result' }]),
      turn('assistant', [{ type: 'server_tool_use' }, { type: 'web_search_tool_result' }]),
    ];
    const runs = [answeredBy('simulator'), answeredBy('claude-opus-5'), answeredBy('simulator')];
    expect(describeSnapshot({ turns, runs })).toBe(
      '4 turns, 3 tool calls, Simulator (not Claude), claude-opus-5',
    );
  });

  it('says what there is where nobody answered', () => {
    expect(describeSnapshot({ turns: [turn('user', 'Hello')], runs: [] })).toBe('1 turn, 0 tool calls');
  });
});
