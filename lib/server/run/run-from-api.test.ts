import { describe, expect, it } from 'vitest';
import {
  asks,
  config,
  done,
  isOver,
  mock,
  only,
  record,
  tool,
  tools,
} from '@/lib/server/testing/recorded-run';
import {
  call,
  createSession,
  follow,
  post,
  readRun,
  readSession,
  startRun,
} from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const { server, script } = model;

describe('running from anywhere with other settings', () => {
  const changes = {
    config: { model: 'claude-other', system: 'Be thorough.' },
    tools: [tool('get_order', mock)],
  };

  it('asks for an answer once more as a new branch, while the session and the old branch stay', async () => {
    const { session, run } = await record(model);
    const before = await readSession(session.id);
    script(asks('toolu_b', '48810'), done);
    const again = await startRun(session.id, { parentTurnId: before.turns[0]?.id, changes });
    const events = await follow(again.id, isOver);
    expect(model.api.requests.at(-1)?.body).toMatchObject({
      model: 'claude-other',
      system: 'Be thorough.',
      tools: [{ name: 'get_order' }],
    });
    expect(only(events, 'call-end')).toMatchObject([{ by: 'mock' }]);
    const after = await readSession(session.id);
    expect(after).toMatchObject({ config: before.config, tools: before.tools });
    expect(after.runs[0]?.changed).toEqual({ settings: ['model', 'system'], tools: ['cancel_order'] });
    expect(Object.values(after.branches)).toHaveLength(1);
    await call('PATCH', `/api/sessions/${session.id}`, { branchTurnId: before.turns[1]?.id });
    expect((await readSession(session.id)).turns).toEqual(before.turns);
    expect((await readRun(run.id)).changed).toBeNull();
  });

  it('keeps the changes for the run when it goes on, and takes the session’s own for the next message', async () => {
    const session = await createSession({ config, tools });
    script(asks('toolu_a', '48810'), done, done);
    const manual = { ...changes, tools: [tool('get_order', { type: 'manual' })] };
    const run = await startRun(session.id, { content: 'Where is order 48810?', changes: manual });
    await follow(run.id);
    await server.restart();
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_a_0', content: 'shipped' }] });
    await follow(run.id, isOver);
    expect(model.api.requests.at(-1)?.body).toMatchObject({ model: 'claude-other' });
    const next = await startRun(session.id, { content: 'And now?' });
    await follow(next.id, isOver);
    expect(model.api.requests.at(-1)?.body).toMatchObject({ model: 'claude-test' });
    expect(next.changed).toBeNull();
    const told = await (await call('GET', `/api/runs/${run.id}`)).json();
    expect(told.changes).toMatchObject({ config: changes.config, tools: [{ answerer: { type: 'manual' } }] });
  });

  it('refuses changes that cannot be, before anything is written', async () => {
    const session = await createSession({ config, tools });
    const response = await call('POST', `/api/sessions/${session.id}/runs`, {
      content: 'Hello',
      changes: { config: { loop: { max_steps: 'many' } } },
    });
    expect([response.status, (await response.json()).error.issues[0].path]).toEqual([
      400,
      'changes.config.loop.max_steps',
    ]);
    expect((await readSession(session.id)).turns).toEqual([]);
  });
});
