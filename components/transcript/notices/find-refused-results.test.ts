import { describe, expect, it } from 'vitest';
import { emptyRunState, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunError } from '@/lib/core/run/log/run-event';
import { findRefusedResults } from './find-refused-results';

const bad = [{ type: 'imge' }];
const call = (id: string, content: unknown) => ({
  ...{ tool_use_id: id, name: 'read', input: {}, answerer: 'manual' as const, issues: [], startedAt: 0 },
  result: { content: content as string },
});
const result = (id: string, content: unknown) => ({ type: 'tool_result', tool_use_id: id, content });

function failed(error: Partial<RunError>, contents: unknown[]): RunState {
  const ids = contents.map((_, index) => `toolu_${index}`);
  const content = contents.map((one, index) => result(`toolu_${index}`, one));
  return {
    ...emptyRunState,
    status: 'failed',
    error: { code: 'x', message: 'refused', ...error },
    items: [{ kind: 'user', turnId: 't', at: 0, message: { role: 'user', content } }],
    calls: Object.fromEntries(ids.map((id, index) => [id, call(id, contents[index])])),
  };
}
const ids = (state: RunState) => findRefusedResults(state).map(({ tool_use_id }) => tool_use_id);

describe('results to be changed after a refusal', () => {
  it('are those that cannot be sent, and the one the refusal names', () => {
    expect(ids(failed({ status: 400 }, ['fine', bad]))).toEqual(['toolu_1']);
    const message = 'messages.2.content.0.tool_result.content: too long';
    expect(ids(failed({ status: 400, message }, ['fine', 'too']))).toEqual(['toolu_0']);
  });

  it('are none where something else was refused, or it failed for another reason', () => {
    expect(ids(failed({ status: 400, message: 'tools.0: no' }, ['fine']))).toEqual([]);
    expect(ids(failed({ status: 529 }, [bad]))).toEqual([]);
  });
});
