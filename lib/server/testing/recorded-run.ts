import { expect } from 'vitest';
import type { RunEvent, RunEventOf, RunEventType } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, post, startRun } from './test-api';
import type { TestModel } from './test-model';

export const tool = (name: string, answerer: unknown) => ({
  definition: {
    name,
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer,
});
export const mock = { type: 'mock', rules: [{ result: { content: 'from the mock' } }] };
export const tools = [tool('get_order', { type: 'manual' }), tool('cancel_order', mock)];
export const config = { model: 'claude-test', max_tokens: 1000 };
export const done = message('end_turn', [text('It is on its way.')], 'msg_done');
export const asks = (id: string, ...orders: string[]) =>
  message(
    'tool_use',
    orders.map((order, index) => toolUse(`${id}_${index}`, 'get_order', { id: order })),
    `msg_${id}`,
  );

export const only = <T extends RunEventType>(events: RunEvent[], type: T) =>
  events.filter((event): event is RunEventOf<T> => event.type === type);
export const isOver = (event: RunEvent) => event.type === 'run-end' && event.status === 'completed';

/** A session with a run in which a person answered a call by hand. */
export async function record({ script }: TestModel) {
  script(asks('toolu_a', '48810'), done);
  const session = await createSession({ config, tools });
  const run = await startRun(session.id, { content: 'Where is order 48810?' });
  await follow(run.id);
  await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_a_0', content: 'shipped by hand' }] });
  await follow(run.id, isOver);
  return { session, run };
}

export async function rerun(runId: string, body: object = {}): Promise<RunData> {
  const response = await call('POST', `/api/runs/${runId}/rerun`, body);
  const answer = await response.json();
  expect(answer).not.toHaveProperty('error');
  expect(response.status).toBe(201);
  return answer.run;
}
