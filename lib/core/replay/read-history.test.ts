import { expect, it } from 'vitest';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { message, toolUse } from '@/lib/core/testing/scripted-loop';
import { readHistory } from './read-history';

type Call = StoredRunEvent & { type: 'call-start' | 'call-end' };

const start = (seq: number, answerer: 'mock' | 'manual'): Call => ({
  seq,
  at: seq,
  type: 'call-start',
  tool_use_id: 'call_1',
  name: 'get_order',
  input: {},
  answerer,
});
const end = (seq: number, by: 'mock' | 'person'): Call => ({
  seq,
  at: seq,
  type: 'call-end',
  tool_use_id: 'call_1',
  result: {},
  by,
});
const turnEnd = (seq: number, turnId: string): StoredRunEvent => ({
  seq,
  at: seq,
  type: 'turn-end',
  turnId,
  parentTurnId: null,
  message: message('tool_use', [toolUse('call_1', 'get_order', {})]),
  usage: { input_tokens: 1, output_tokens: 1 },
  ttftMs: 1,
  totalMs: 2,
});

it('tells each call of its own turn where ids come again, in one run and in another', () => {
  const { calls } = readHistory([
    {
      id: 'r1',
      parentTurnId: null,
      events: [
        turnEnd(1, 'a1'),
        start(2, 'mock'),
        end(5, 'mock'),
        turnEnd(6, 'a2'),
        start(7, 'manual'),
        end(17, 'person'),
      ],
    },
    { id: 'r2', parentTurnId: 'u3', events: [turnEnd(1, 'a3'), start(2, 'mock')] },
    { id: 'r3', parentTurnId: 'a3', events: [end(1, 'person'), turnEnd(2, 'a4')] },
  ]);
  expect(calls).toEqual({
    a1: { call_1: { answerer: 'mock', by: 'mock', tookMs: 3 } },
    a2: { call_1: { answerer: 'manual', by: 'person', tookMs: 10 } },
    a3: { call_1: { answerer: 'manual', by: 'person', tookMs: 0 } },
  });
});
