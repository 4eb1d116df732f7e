import { describe, expect, it } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import type { RunEvent, RunEventOf, RunEventType } from '@/lib/core/run/log/run-event';
import { courseOf, message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { getPrisma } from '@/lib/server/db/database';
import {
  call,
  createSession,
  follow,
  post,
  readEvents,
  readRun,
  readSession,
  startRun,
} from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const { server, script } = model;

const orderTool = (answerer: unknown, name = 'get_order') => ({
  definition: {
    name,
    description: 'Looks an order up.',
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer,
});
const mock = { type: 'mock', rules: [{ result: { content: 'shipped' } }] };
const manual = { type: 'manual' };
const config = { model: 'claude-test', max_tokens: 1000 };
const done = message('end_turn', [text('Both are on their way.')], 'msg_done');
const twoCalls = message('tool_use', [
  text('Let me look.'),
  toolUse('toolu_1', 'get_order', { id: '48810' }),
  toolUse('toolu_2', 'ask_boss', { id: '48811' }),
]);

const only = <T extends RunEventType>(events: RunEvent[], type: T) =>
  events.filter((event): event is RunEventOf<T> => event.type === type);

describe('a run over HTTP', () => {
  it('answers one call by mock, waits for the other, sends both back in one message and ends', async () => {
    script(twoCalls, done);
    const session = await createSession({ config, tools: [orderTool(mock), orderTool(manual, 'ask_boss')] });
    const run = await startRun(session.id, { content: 'Where are my orders 48810 and 48811?' });
    const first = await follow(run.id);
    expect(first.at(-1)).toMatchObject({ type: 'run-end', status: 'waiting' });
    expect(only(first, 'call-start').map((event) => [event.name, event.answerer])).toEqual([
      ['get_order', 'mock'],
      ['ask_boss', 'manual'],
    ]);
    expect(await readRun(run.id)).toMatchObject({ status: 'waiting' });

    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_2', content: 'lost', is_error: true }] });
    const all = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(all.map((event) => event.seq)).toEqual(all.map((_event, index) => index + 1));
    expect(model.api.requests[1]?.body.messages[2]).toEqual({
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' },
        { type: 'tool_result', tool_use_id: 'toolu_2', content: 'lost', is_error: true },
      ],
    });
    const after = await readSession(session.id);
    expect(after.title).toBe('Where are my orders 48810 and 48811?');
    expect(after.turns.map((turn) => turn.message.role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    expect(after.turns[1]?.message.content).toEqual(twoCalls.content);
  });

  it('tells the exact body of every request, also to those who come late', async () => {
    script(message('tool_use', [toolUse('toolu_1', 'get_order', { id: '1' })]), done);
    const session = await createSession({
      config: { ...config, system: 'Be brief.', stop_sequences: ['STOP'], future_field: { a: 1 } },
      tools: [orderTool(mock)],
    });
    const response = await call(
      'POST',
      `/api/sessions/${session.id}/runs`,
      { content: 'Hello' },
      { accept: 'text/event-stream' },
    );
    expect(response.status).toBe(201);
    const live = await readEvents(response);
    const bodies = model.api.requests.map((request) => request.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatchObject({ system: 'Be brief.', future_field: { a: 1 } });
    const runId = (await readSession(session.id)).runs[0]?.id ?? '';
    expect(await follow(runId, undefined, 0, '')).toEqual(live);
    const exact = await follow(runId);
    expect(only(exact, 'request-start').map((event) => event.body)).toEqual(bodies);
    expect(await follow(runId, undefined, 5)).toEqual(exact.slice(5));
    expect(JSON.stringify(live).length).toBeLessThan(JSON.stringify(exact).length);
  });

  it('gives the second answer to a call a clear 409 and keeps the first', async () => {
    script(
      message('tool_use', [
        toolUse('toolu_1', 'ask_boss', { id: '1' }),
        toolUse('toolu_2', 'ask_boss', { id: '2' }),
      ]),
    );
    const session = await createSession({ config, tools: [orderTool(manual, 'ask_boss')] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    const answer = (content: string) =>
      call('POST', `/api/runs/${run.id}/results`, { results: [{ tool_use_id: 'toolu_1', content }] });
    const [first, second] = await Promise.all([answer('yes'), answer('no')]);
    expect([first.status, second.status]).toEqual([202, 409]);
    expect(await second.json()).toMatchObject({ error: { code: 'call_already_answered' } });
    const unknown = await call('POST', `/api/runs/${run.id}/results`, {
      results: [{ tool_use_id: 'toolu_9' }],
    });
    expect(unknown.status).toBe(400);
    const ends = only(await follow(run.id, (event) => event.type === 'call-end'), 'call-end');
    expect(ends.map((event) => event.result)).toEqual([{ content: 'yes' }]);
  });

  it('takes an answer by hand while a slow mock is still running', async () => {
    script(twoCalls, done);
    const slow = { type: 'mock', rules: [{ result: { content: 'late' }, delay_ms: 150 }] };
    const session = await createSession({ config, tools: [orderTool(slow), orderTool(manual, 'ask_boss')] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id, (event) => event.type === 'call-start' && event.name === 'ask_boss');
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_2', content: 'by hand' }] });
    const events = await follow(run.id);
    expect(courseOf(events).at(-1)).toBe('run-end completed');
    expect(courseOf(events)).not.toContain('run-wait');
  });

  it('answers by the first mock rule whose schema the input satisfies, and asks a person when none does', async () => {
    const rules = [
      { when: { properties: { id: { const: '1' } } }, result: { content: 'one' } },
      { when: { properties: { id: { pattern: '^2' } } }, result: { content: 'two', is_error: true } },
    ];
    const calls = ['1', '22', '3'].map((id) => toolUse(`toolu_${id}`, 'get_order', { id }));
    script(message('tool_use', calls));
    const session = await createSession({ config, tools: [orderTool({ type: 'mock', rules })] });
    const run = await startRun(session.id, { content: 'Hello' });
    const events = await follow(run.id);
    expect(only(events, 'call-end').map((event) => event.result)).toEqual([
      { content: 'one' },
      { content: 'two', is_error: true },
    ]);
    expect(only(events, 'run-wait')[0]?.tool_use_ids).toEqual(['toolu_3']);
  });

  it('says where an input breaks the tool schema', async () => {
    script(message('tool_use', [toolUse('toolu_1', 'get_order', { id: 7 })]), done);
    const session = await createSession({ config, tools: [orderTool(mock)] });
    const run = await startRun(session.id, { content: 'Hello' });
    const [start] = only(await follow(run.id), 'call-start');
    expect(start?.issues).toMatchObject([{ path: '/id' }]);
  });

  it('gives a call of an unknown tool an is_error result and goes on', async () => {
    script(message('tool_use', [toolUse('toolu_1', 'no_such_tool')]), done);
    const session = await createSession({ config, tools: [orderTool(mock)] });
    const run = await startRun(session.id, { content: 'Hello' });
    const events = await follow(run.id);
    expect(only(events, 'call-end')[0]?.result).toMatchObject({ is_error: true });
    expect(courseOf(events).at(-1)).toBe('run-end completed');
  });

  it('cancels while the model is silent, and lets the next message go on', async () => {
    model.reply = () => ({ events: toEvents(done).slice(0, 3), end: 'hang' });
    const session = await createSession({ config, tools: [orderTool(mock)] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id, (event) => event.type === 'stream');
    const before = model.api.dropped;
    expect(await post(run.id, 'cancel')).toMatchObject({ status: 'cancelled' });
    expect((await readSession(session.id)).turns).toHaveLength(1);
    script(done);
    const next = await startRun(session.id, { content: 'Again' });
    expect(courseOf(await follow(next.id)).at(-1)).toBe('run-end completed');
    expect(model.api.dropped).toBe(before + 1);
  });

  it('answers calls left open by a cancelled run before the next message, keeping known answers', async () => {
    script(twoCalls);
    const session = await createSession({ config, tools: [orderTool(mock), orderTool(manual, 'ask_boss')] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    await post(run.id, 'cancel');
    script(done);
    const next = await startRun(session.id, { content: 'Never mind.' });
    expect(courseOf(await follow(next.id)).at(-1)).toBe('run-end completed');
    expect(model.api.requests.at(-1)?.body.messages[2]?.content).toMatchObject([
      { tool_use_id: 'toolu_1', content: 'shipped' },
      { tool_use_id: 'toolu_2', is_error: true },
      { type: 'text', text: 'Never mind.' },
    ]);
  });

  it('refuses a second run while one is going on or waiting', async () => {
    script(twoCalls);
    const session = await createSession({ config, tools: [orderTool(mock), orderTool(manual, 'ask_boss')] });
    const start = () => call('POST', `/api/sessions/${session.id}/runs`, { content: 'Hello' });
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.status, second.status]).toEqual([201, 409]);
    expect(await second.json()).toMatchObject({ error: { code: 'run_active' } });
    const { run } = await first.json();
    await follow(run.id);
  });

  it('pauses in step mode before the request and before the results, which may be changed', async () => {
    script(message('tool_use', [toolUse('toolu_1', 'get_order', { id: '1' })]), done);
    const session = await createSession({ config, tools: [orderTool(mock)] });
    const run = await startRun(session.id, { content: 'Hello', mode: 'step' });
    const [first] = only(await follow(run.id), 'run-wait');
    expect(first).toMatchObject({
      reason: 'request',
      body: { messages: [{ role: 'user', content: 'Hello' }] },
    });
    expect(model.api.requests).toHaveLength(0);

    await post(run.id, 'continue');
    const second = only(
      await follow(run.id, (event) => event.type === 'run-wait' && event.reason === 'results'),
      'run-wait',
    );
    expect(second.at(-1)?.body?.messages.at(-1)?.content).toMatchObject([{ content: 'shipped' }]);
    expect(model.api.requests).toHaveLength(1);

    await post(run.id, 'continue', { results: [{ tool_use_id: 'toolu_1', content: 'lost at sea' }] });
    const events = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(courseOf(events).at(-1)).toBe('run-end completed');
    expect(model.api.requests[1]?.body.messages[2]?.content).toMatchObject([{ content: 'lost at sea' }]);
  });

  it('stops at max_steps and goes on when told to', async () => {
    const again = (id: string) => message('tool_use', [toolUse(id, 'get_order', { id: '1' })]);
    script(again('toolu_1'), again('toolu_2'), done);
    const session = await createSession({
      config: { ...config, loop: { max_steps: 2 } },
      tools: [orderTool(mock)],
    });
    const run = await startRun(session.id, { content: 'Hello' });
    expect((await follow(run.id)).at(-1)).toMatchObject({ status: 'limit' });
    await post(run.id, 'continue');
    const events = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(model.api.requests).toHaveLength(3);
    expect(courseOf(events).at(-1)).toBe('run-end completed');
    const refused = await call('POST', `/api/runs/${run.id}/continue`, {});
    expect(refused.status).toBe(409);
  });

  it('starts from another turn of the tree and shows that path', async () => {
    script(done, message('end_turn', [text('Second answer.')], 'msg_second'));
    const session = await createSession({ config });
    await follow((await startRun(session.id, { content: 'First' })).id);
    const [first] = (await readSession(session.id)).turns;
    await follow((await startRun(session.id, { parentTurnId: first?.id })).id);
    const forked = await readSession(session.id);
    expect(forked.turns.map((turn) => turn.message.content)).toEqual([
      'First',
      [{ type: 'text', text: 'Second answer.' }],
    ]);
    const shown = await call('POST', `/api/sessions/${session.id}/runs`, {});
    expect(await shown.json()).toMatchObject({ error: { code: 'nothing_to_run' } });
  });

  it('keeps waiting over a restart of the server, with the answers it had', async () => {
    script(twoCalls);
    const session = await createSession({ config, tools: [orderTool(mock), orderTool(manual, 'ask_boss')] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    await server.restart();
    expect(await readRun(run.id)).toMatchObject({ status: 'waiting' });
    script(done);
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_2', content: 'after the restart' }] });
    const events = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(only(events, 'call-end').map((event) => event.result.content)).toEqual([
      'shipped',
      'after the restart',
    ]);
  });

  it('is interrupted when its log cannot be written, keeps what was stored, and goes on once it can', async () => {
    model.reply = ({ body }) => ({ events: toEvents(body.messages.length > 1 ? done : twoCalls) });
    const session = await createSession({ config, tools: [orderTool(mock), orderTool(mock, 'ask_boss')] });
    const prisma = await getPrisma();
    await prisma.$executeRaw`CREATE TRIGGER "NoRoom" BEFORE INSERT ON "RunEventBatch" WHEN NEW."events" LIKE '%call-end%'
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`;
    const run = await startRun(session.id, { content: 'Hello' });
    const kept = await follow(run.id);
    expect(kept.at(-1)).toMatchObject({ type: 'run-end', status: 'interrupted' });
    await prisma.$executeRaw`DROP TRIGGER "NoRoom"`;
    await post(run.id, 'continue', {});
    const all = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(all.slice(0, kept.length)).toEqual(kept);
    expect(all.map((event) => event.seq)).toEqual(all.map((_event, index) => index + 1));
    expect(only(all, 'call-end').map((event) => event.result.content)).toEqual(['shipped', 'shipped']);
  });
});
