import { describe, expect, it } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import { courseOf, message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { getWriter } from '@/lib/server/db/database';
import {
  asks,
  config,
  done,
  isOver,
  mock,
  only,
  record,
  rerun,
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

describe('running again with recorded answers', () => {
  it('gives equal calls the recorded answers, whatever their ids, and says that nothing differed', async () => {
    const { session, run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { session, run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
    const { run } = await record(model);
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
