import { describe, expect, it } from 'vitest';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { answerCalls, type Resolution } from './answer-calls';
import type { RunEventData } from './log/run-event';

const call: ToolUseBlock = { type: 'tool_use', id: 'toolu_1', name: 'read', input: {} };

async function answerWith(result: ToolResult) {
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
