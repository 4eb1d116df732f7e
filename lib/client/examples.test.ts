import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { converse } from '@/lib/core/simulator/testing/converse';
import { type Example, examples } from './examples';

/** Plays an example with the simulator; every call gets what the tool's last mock rule says. */
function play(id: Example['id']) {
  const { draft = '', tools = [] } = examples.find((example) => example.id === id)?.session ?? {};
  return converse(
    [draft],
    tools.map((tool) => tool.definition as JsonObject),
    (call) => {
      const tool = tools.find((one) => one.definition?.name === call.name);
      const rule = tool?.answerer?.type === 'mock' ? tool.answerer.rules.at(-1) : undefined;
      const content = String(rule?.result.content ?? 'no answer');
      return rule?.result.is_error ? new Error(content) : content;
    },
  );
}

describe('the examples, played by the simulator', () => {
  it('order triage asks for both orders at once', () => {
    expect(play('order-triage').calls[0]).toEqual([
      'get_order_status {"order_id":"48810"}',
      'get_order_status {"order_id":"48811"}',
    ]);
  });

  it('weather asks for both cities as they are called, in the unit asked for', () => {
    expect(play('weather-enum').calls).toEqual([
      [
        'get_current_weather {"location":"Paris","unit":"celsius"}',
        'get_current_weather {"location":"Oslo","unit":"celsius"}',
      ],
    ]);
  });

  it('the tool that fails is asked once more with the same input, then the failure is told', () => {
    const { calls, text } = play('failing-tool');
    const [find, first, again, ...rest] = calls;
    expect(find).toEqual(['find_customer {"email":"jane@example.com"}']);
    expect(first).toHaveLength(1);
    expect(again).toEqual(first);
    expect(rest).toEqual([]);
    expect(text).toContain('the order database did not answer');
  });
});
