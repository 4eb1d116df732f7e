import { describe, expect, it } from 'vitest';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { answerCalls, type Resolution } from './answer-calls';
import type { RunEventData } from './log/run-event';

const direct: ToolUseBlock = { type: 'tool_use', id: 'toolu_1', name: 'read', input: {} };

async function answerWith(result: ToolResult, call = direct) {
  const results = new Map<string, ToolResult>();
  const resolution: Resolution = { answerer: 'mock', issues: [], answer: async () => result };
  const events: RunEventData[] = [];
  const input = { calls: [call], results, started: new Set<string>(), invalidInputs: new Map() };
  const router = { resolve: async () => resolution };
  for await (const event of answerCalls({ ...input, router, signal: new AbortController().signal }))
    events.push(event);
  return { sent: results.get(call.id), end: events.at(-1) };
}

describe('an answer that is no person’s', () => {
  it('is converted where the API would refuse it, and told', async () => {
    const { sent, end } = await answerWith({
      content: [{ type: 'resource_link', uri: 'file:///a', name: 'a' }],
    });
    expect(sent).toEqual({ content: [{ type: 'text', text: 'a: file:///a' }] });
    expect(end).toMatchObject({ type: 'call-end', result: sent, changes: [{ path: 'content.0' }] });
  });

  it('fails as a tool where nobody could send it: the run goes on', async () => {
    const { sent, end } = await answerWith({ content: [{ type: 'audio', data: 'x' }] });
    expect(sent).toMatchObject({ is_error: true, content: expect.stringContaining('content.0') });
    expect(end).toMatchObject({ changes: [{ path: 'content.0' }] });
  });

  it('is kept as it is where nothing is wrong with it', async () => {
    const { sent, end } = await answerWith({ content: 'x' });
    expect(sent).toEqual({ content: 'x' });
    expect(end).not.toHaveProperty('changes');
  });
});

describe('an answer to a call that code made', () => {
  const byCode = { ...direct, caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' } };
  const picture = {
    type: 'image',
    source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' },
  };

  it('is text alone: every other block is replaced by a line that says what it was', async () => {
    const { sent, end } = await answerWith({ content: [{ type: 'text', text: '7' }, picture] }, byCode);
    expect(sent?.content).toEqual([
      { type: 'text', text: '7' },
      { type: 'text', text: '[image: not sent, code takes text only]' },
    ]);
    expect(end).toMatchObject({ changes: [{ path: 'content.1' }] });
  });

  it('keeps its pictures where the model itself called', async () => {
    for (const call of [direct, { ...direct, caller: { type: 'direct' } }]) {
      const { sent } = await answerWith({ content: [picture] }, call);
      expect(sent?.content).toEqual([picture]);
    }
  });
});
