import { describe, expect, it } from 'vitest';
import type { CallView } from '@/components/transcript/to-transcript';
import type { EditedSession } from '@/lib/client/use-session-edits';
import { type CallState, emptyRunState } from '@/lib/core/run/log/fold-run-events';
import { findSample } from './tool-memory';

const toolOf = (id: string, enabled: boolean, outputExample?: string) => ({
  id,
  text: '{"name": "get_order"}',
  answerer: { type: 'manual' as const },
  enabled,
  ...(outputExample === undefined ? {} : { outputExample }),
});
const sessionOf = (...tools: EditedSession['tools']) => ({ tools }) as EditedSession;
const answered = (id: string, name: string, by: 'person' | 'mock', content: string): CallState => ({
  tool_use_id: id,
  name,
  input: { id },
  answerer: by === 'mock' ? 'mock' : 'manual',
  issues: [],
  startedAt: 0,
  result: { content },
  by,
});
const stateOf = (...calls: CallState[]) => ({
  ...emptyRunState,
  calls: Object.fromEntries(calls.map((call) => [call.tool_use_id, call])),
});
const asked: CallView = { id: 'c9', name: 'get_order', input: {}, status: 'asking', issues: [] };

describe('what an answer by hand can begin with', () => {
  it('is what a person last answered for the same tool, never what a mock said to another call', () => {
    const state = stateOf(
      answered('c1', 'get_order', 'person', 'shipped'),
      answered('c2', 'get_order', 'mock', 'lost'),
      answered('c3', 'get_customer', 'person', 'Jane'),
    );
    expect(findSample(sessionOf(toolOf('t1', true)), state, asked)).toBe('shipped');
    const mocked = stateOf(answered('c2', 'get_order', 'mock', 'lost'));
    expect(findSample(sessionOf(toolOf('t1', true)), mocked, asked)).toBeUndefined();
  });

  it('is the example of the tool that is switched on, before anything else', () => {
    const session = sessionOf(toolOf('t1', false, 'old'), toolOf('t2', true, 'new'));
    const state = stateOf(answered('c1', 'get_order', 'person', 'shipped'));
    expect(findSample(session, state, asked)).toBe('new');
  });
});
