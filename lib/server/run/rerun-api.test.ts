import { describe, expect, it, vi } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import type { RunEvent, RunEventOf, RunEventType } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { courseOf, message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { getWriter } from '@/lib/server/db/database';
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

const tool = (name: string, answerer: unknown) => ({
  definition: {
    name,
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer,
});
const mock = { type: 'mock', rules: [{ result: { content: 'from the mock' } }] };
const tools = [tool('get_order', { type: 'manual' }), tool('cancel_order', mock)];
const config = { model: 'claude-test', max_tokens: 1000 };
const done = message('end_turn', [text('It is on its way.')], 'msg_done');
const asks = (id: string, ...orders: string[]) =>
  message(
    'tool_use',
    orders.map((order, index) => toolUse(`${id}_${index}`, 'get_order', { id: order })),
    `msg_${id}`,
  );

const only = <T extends RunEventType>(events: RunEvent[], type: T) =>
  events.filter((event): event is RunEventOf<T> => event.type === type);
const isOver = (event: RunEvent) => event.type === 'run-end' && event.status === 'completed';

/** A session with a run in which a person answered a call by hand. */
async function record() {
  script(asks('toolu_a', '48810'), done);
  const session = await createSession({ config, tools });
  const run = await startRun(session.id, { content: 'Where is order 48810?' });
  await follow(run.id);
  await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_a_0', content: 'shipped by hand' }] });
  await follow(run.id, isOver);
  return { session, run };
}

async function rerun(runId: string, body: object = {}): Promise<RunData> {
  const response = await call('POST', `/api/runs/${runId}/rerun`, body);
  const answer = await response.json();
  expect(answer).not.toHaveProperty('error');
  expect(response.status).toBe(201);
  return answer.run;
}

/** A series once it has ended. */
const untilEnded = (id: string) =>
  vi.waitFor(
    async () => {
      const result = await (await call('GET', `/api/repeats/${id}`)).json();
      expect(result.repeat.status).not.toBe('running');
      return result;
    },
    { timeout: 15_000, interval: 50 },
  );

describe('running the same start several times', () => {
  it('tells which paths were taken, and leaves the path that is shown as it is', async () => {
    const { session, run } = await record();
    const before = await readSession(session.id);
    const first = model.api.requests.length;
    const starts = [
      asks('toolu_a', '48810'),
      message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })]),
      asks('toolu_b', '48810'),
      asks('toolu_c', '99999'),
      message('end_turn', [text('No idea.')]),
    ];
    let started = 0;
    model.reply = ({ body }) => {
      const isStart = body.messages.length === 1;
      if (isStart) started += 1;
      return { events: toEvents(isStart ? (starts[started - 1] ?? done) : done) };
    };
    const response = await call('POST', `/api/runs/${run.id}/repeats`, { times: 5 });
    expect(response.status).toBe(201);
    const { repeat } = await response.json();
    const result = await untilEnded(repeat.id);
    expect(result.repeat).toMatchObject({ status: 'completed', times: 5, done: 5, problem: null });
    const paths = result.tree.map(
      (node: { count: number; calls: { name: string }[]; children: object[] }) => [
        node.count,
        node.calls.map(({ name }) => name),
        node.children,
      ],
    );
    expect(paths[0]).toMatchObject([2, ['get_order'], [{ kind: 'end', end: 'end_turn', count: 2 }]]);
    expect(paths).toHaveLength(4);
    // Nobody answers the call that is not recorded by hand.
    expect(paths).toContainEqual([1, ['get_order'], [expect.objectContaining({ end: 'cancelled' })]]);
    expect(result.usage.output_tokens).toBeGreaterThan(0);
    expect(model.api.requests.length - first).toBe(5 + 3);
    const after = await readSession(session.id);
    expect(after.turns).toEqual(before.turns);
    expect(after.runs.map(({ id }) => id)).toEqual([run.id]);

    // One of its paths can be shown, and its run is there then.
    const [runId, turnId] = Object.entries(result.ends)[0] ?? [];
    await call('PATCH', `/api/sessions/${session.id}`, { headTurnId: turnId });
    expect((await readSession(session.id)).runs.map(({ id }) => id)).toContain(runId);
    const list = await (await call('GET', `/api/sessions/${session.id}/repeats`)).json();
    expect(list.items).toMatchObject([{ id: repeat.id, done: 5 }]);
  });

  it('ends at the first failure, with the reason', async () => {
    const { run } = await record();
    model.reply = () => ({ status: 400, type: 'invalid_request_error', message: 'No.' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 50 })).json();
    const result = await untilEnded(repeat.id);
    expect(result.repeat.status).toBe('failed');
    expect(result.repeat.problem).toContain('failed');
    expect(result.repeat.done).toBeLessThan(10);
  });

  it('can be cancelled, while the session goes on beside it', async () => {
    const { session, run } = await record();
    model.reply = () => ({ events: toEvents(done).slice(0, 3), end: 'hang' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 20 })).json();
    script(done);
    const other = await startRun(session.id, { content: 'And now?' });
    await follow(other.id, isOver);
    const cancelled = await call('POST', `/api/repeats/${repeat.id}/cancel`, {});
    expect(await cancelled.json()).toMatchObject({ repeat: { status: 'cancelled' } });
    expect((await untilEnded(repeat.id)).repeat.status).toBe('cancelled');
    expect((await call('GET', '/api/repeats/rep_none')).status).toBe(404);
  });

  it.each([
    ['alone', (id: string) => call('DELETE', `/api/sessions/${id}`)],
    ['among others', (id: string) => call('POST', '/api/sessions/bulk', { action: 'delete', ids: [id] })],
  ])('is cancelled with its session, when that is deleted %s', async (_how, remove) => {
    const { session, run } = await record();
    model.reply = () => ({ events: toEvents(done).slice(0, 3), end: 'hang' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 20 })).json();
    expect((await remove(session.id)).ok).toBe(true);
    const asked = model.api.requests.length;
    await call('POST', `/api/sessions/${session.id}/restore`, {});
    const { repeat: ended } = await (await call('GET', `/api/repeats/${repeat.id}`)).json();
    expect(ended).toMatchObject({ status: 'cancelled', problem: null });
    expect(ended.done).toBeLessThan(20);
    expect(model.api.requests.length).toBe(asked);
  });
});

describe('running from anywhere with other settings', () => {
  const changes = {
    config: { model: 'claude-other', system: 'Be thorough.' },
    tools: [tool('get_order', mock)],
  };

  it('asks for an answer once more as a new branch, while the session and the old branch stay', async () => {
    const { session, run } = await record();
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

describe('running again with recorded answers', () => {
  it('gives equal calls the recorded answers, whatever their ids, and says that nothing differed', async () => {
    const { session, run } = await record();
    script(asks('toolu_b', '48810'), done);
    const again = await rerun(run.id);
    expect(again.rerun).toEqual({ of: run.id, on_divergence: 'wait', isAccepted: false });
    const events = await follow(again.id, isOver);
    expect(only(events, 'call-end')).toMatchObject([
      { tool_use_id: 'toolu_b_0', by: 'recording', result: { content: 'shipped by hand' } },
    ]);
    expect(await readRun(again.id)).toMatchObject({ status: 'completed', divergence: null });
    const { turns, branches } = await readSession(session.id);
    expect(turns).toHaveLength(4);
    expect(Object.values(branches)).toHaveLength(1);
  });

  it('waits at the first divergence, says where the inputs differ, and goes on by hand', async () => {
    const { run } = await record();
    script(asks('toolu_b', '48811'), done);
    const again = await rerun(run.id);
    const events = await follow(again.id);
    expect(courseOf(events).slice(-2)).toEqual(['run-wait', 'run-end waiting']);
    expect(await readRun(again.id)).toMatchObject({
      status: 'waiting',
      divergence: {
        kind: 'other_input',
        step: 1,
        differences: [{ call: 0, path: '/id', expected: '"48810"', actual: '"48811"' }],
      },
    });
    await post(again.id, 'continue');
    await follow(again.id, (event) => event.type === 'run-wait' && event.reason === 'answers');
    await post(again.id, 'results', { results: [{ tool_use_id: 'toolu_b_0', content: 'lost' }] });
    const all = await follow(again.id, isOver);
    expect(only(all, 'run-divergence')).toHaveLength(1);
    expect(only(all, 'call-end')).toMatchObject([{ by: 'person', result: { content: 'lost' } }]);
  });

  it.each([
    ['other_tool', message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })])],
    ['other_count', asks('toolu_x', '48810', '48811')],
    ['text_only', message('end_turn', [text('No idea.')])],
    ['other_stop_reason', message('refusal', [])],
  ])('tells of %s', async (kind, answer) => {
    const { run } = await record();
    script(answer, done);
    const again = await rerun(run.id, { on_divergence: 'end' });
    await follow(again.id);
    expect((await readRun(again.id)).divergence).toMatchObject({ kind, step: 1 });
  });

  it('tells of calls in another order', async () => {
    script(asks('toolu_a', '1', '2'), done);
    const session = await createSession({ config, tools: [tool('get_order', mock)] });
    const run = await startRun(session.id, { content: 'Both?' });
    await follow(run.id);
    script(asks('toolu_b', '2', '1'), done);
    const again = await rerun(run.id);
    await follow(again.id);
    expect((await readRun(again.id)).divergence).toMatchObject({ kind: 'other_order', differences: [] });
  });

  it('ends at a divergence, or goes on with the answerers of the tools, when told so', async () => {
    const { run } = await record();
    const other = message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })]);
    script(other, done);
    const ended = await rerun(run.id, { on_divergence: 'end' });
    expect(courseOf(await follow(ended.id)).at(-1)).toBe('run-end cancelled');
    script(other, done);
    const going = await rerun(run.id, { on_divergence: 'go_on' });
    const events = await follow(going.id, isOver);
    expect(only(events, 'call-end')).toMatchObject([{ by: 'mock', result: { content: 'from the mock' } }]);
    expect(await readRun(going.id)).toMatchObject({
      status: 'completed',
      divergence: { kind: 'other_tool' },
    });
  });

  it('goes on where there is no room to keep beside it that it diverged: its log tells it', async () => {
    const { run } = await record();
    const { connection } = await getWriter();
    connection.exec(`CREATE TRIGGER "full" BEFORE UPDATE OF "divergence" ON "Run"
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    script(message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })]), done);
    const again = await rerun(run.id, { on_divergence: 'go_on' });
    const events = await follow(again.id, isOver);
    connection.exec('DROP TRIGGER "full"');
    expect(only(events, 'run-divergence')).toMatchObject([{ divergence: { kind: 'other_tool' } }]);
    expect((await readRun(again.id)).status).toBe('completed');
  });

  it('swaps model, settings and tools for itself alone', async () => {
    const { session, run } = await record();
    script(asks('toolu_b', '48810'), done);
    const changed = [
      { definition: { name: 'get_order', description: 'New.', input_schema: { type: 'object' } } },
    ];
    const again = await rerun(run.id, {
      changes: { config: { model: 'claude-other', system: 'Be brief.', max_tokens: 50 }, tools: changed },
    });
    await follow(again.id, isOver);
    expect(model.api.requests.at(-1)?.body).toMatchObject({
      model: 'claude-other',
      system: 'Be brief.',
      max_tokens: 50,
      tools: [{ name: 'get_order', description: 'New.' }],
    });
    const after = await readSession(session.id);
    expect(after.config).toMatchObject(config);
    expect(after.tools).toHaveLength(2);
    expect(again.changed).toEqual({
      settings: ['model', 'max_tokens', 'system'],
      tools: ['get_order', 'cancel_order'],
    });
    expect(after.runs.map(({ changed }) => changed !== null)).toEqual([true, false]);
  });

  it('lays the settings of the loop over those of the session one by one', async () => {
    script(asks('toolu_a', '1'), done);
    const variables = { shop: 'Acme' };
    const session = await createSession({
      config: { ...config, system: 'For {{shop}}.', loop: { max_steps: 9, variables } },
      tools: [tool('get_order', mock)],
    });
    const run = await startRun(session.id, { content: 'Where is order 1?' });
    await follow(run.id);
    script(asks('toolu_b', '1'), done);
    const again = await rerun(run.id, { changes: { config: { loop: { max_steps: 1 } } } });
    expect(courseOf(await follow(again.id)).at(-1)).toBe('run-end limit');
    expect(again.changed).toEqual({ settings: ['loop.max_steps'], tools: [] });
    expect(model.api.requests.at(-1)?.body).toMatchObject({ system: 'For Acme.' });
  });

  it('tells what the repeated run was sent', async () => {
    const { run } = await record();
    script(message('end_turn', [text('No idea.')]));
    const again = await rerun(run.id, { changes: { config: { system: 'Be brief.' }, tools: [] } });
    await follow(again.id);
    const sent = async (query: string) => (await call('GET', `/api/runs/${again.id}/sent${query}`)).json();
    expect(await sent('')).toMatchObject({ runId: again.id, settings: { system: 'Be brief.' }, tools: [] });
    const recorded = await sent('?baseline=true');
    expect(recorded).toEqual({
      runId: run.id,
      settings: config,
      tools: tools.map(({ definition }) => definition),
      variants: 1,
    });
    expect((await call('GET', '/api/runs/run_none/sent')).status).toBe(404);
  });

  it('repeats the original until a rerun is accepted, and that one from then on', async () => {
    const { run } = await record();
    script(message('end_turn', [text('No idea.')]));
    const silent = await rerun(run.id);
    await follow(silent.id);
    script(message('end_turn', [text('Still no idea.')]));
    const second = await rerun(silent.id);
    await follow(second.id);
    expect(second.rerun?.of).toBe(run.id);
    expect(await (await call('POST', `/api/runs/${silent.id}/accept`, {})).json()).toMatchObject({
      run: { rerun: { isAccepted: true } },
    });
    script(message('end_turn', [text('None at all.')]));
    const third = await rerun(silent.id);
    await follow(third.id);
    expect(third.rerun?.of).toBe(silent.id);
    expect(await readRun(third.id)).toMatchObject({ divergence: null });
  });

  it('keeps waiting at a divergence over a restart of the server, and goes on then', async () => {
    const { run } = await record();
    const other = message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })]);
    script(other);
    const again = await rerun(run.id);
    await follow(again.id);
    await server.restart();
    expect(await readRun(again.id)).toMatchObject({ status: 'waiting', divergence: { kind: 'other_tool' } });
    script(done);
    await post(again.id, 'continue');
    const events = await follow(again.id, isOver);
    expect(only(events, 'call-end')).toMatchObject([{ by: 'mock' }]);
  });

  it('goes on along the recording after a failure', async () => {
    const { run } = await record();
    const last = model.api.requests.length;
    const answers = [asks('toolu_b', '48810'), done];
    model.reply = (_request, index) =>
      index === last + 1
        ? { status: 400, type: 'invalid_request_error', message: 'No.' }
        : { events: toEvents(answers[index === last ? 0 : 1] ?? done) };
    const again = await rerun(run.id);
    expect(courseOf(await follow(again.id)).at(-1)).toBe('run-end failed');
    await post(again.id, 'continue');
    await follow(again.id, isOver);
    expect(await readRun(again.id)).toMatchObject({ divergence: null });
  });

  it('refuses what cannot be repeated, with the reason', async () => {
    const { run } = await record();
    const refused = async (path: string, body: object) => {
      const response = await call('POST', path, body);
      return [response.status, (await response.json()).error];
    };
    expect(await refused('/api/runs/run_none/rerun', {})).toMatchObject([404, { code: 'not_found' }]);
    expect(
      await refused(`/api/runs/${run.id}/rerun`, { changes: { config: { max_tokens: 'many' } } }),
    ).toMatchObject([400, { issues: [{ path: 'changes.config.max_tokens' }] }]);
    expect(await refused(`/api/runs/${run.id}/accept`, {})).toMatchObject([400, {}]);
    model.reply = () => ({ status: 400, type: 'invalid_request_error', message: 'No.' });
    const session = await createSession({ config, tools });
    const failed = await startRun(session.id, { content: 'Hello' });
    await follow(failed.id);
    expect(await refused(`/api/runs/${failed.id}/rerun`, {})).toMatchObject([
      400,
      { code: 'nothing_to_run' },
    ]);
  });
});
