import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FakeApi, type Reply, startFakeApi, toEvents } from '@/e2e/fake-api';
import type { Message } from '@/lib/core/claude/message';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import {
  call,
  createSession,
  follow,
  post,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
let api: FakeApi;
let reply: (index: number) => Reply;

beforeAll(async () => {
  api = await startFakeApi((_request, index) => reply(index));
  server.setModel(api.url);
});
afterEach(() => {
  api.requests.length = 0;
});
afterAll(async () => {
  await server.end();
  await api.close();
});

function script(...messages: Message[]): void {
  reply = (index) => ({ events: toEvents(messages[index] ?? message('end_turn', [text('?')])) });
}

const isCompleted = (event: RunEvent) => event.type === 'run-end' && event.status === 'completed';
const say = (id: string, content: string) => call('POST', `/api/sessions/${id}/runs`, { content });

/** The simulator pauses once, and refuses what the API would refuse. */
const pausing = { model: 'simulator', loop: { max_continuations: 0, simulator_pace: 'instant' } };
const serverCall = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'x' } };
const serverResult = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] };
const mixed = message('tool_use', [serverCall, toolUse('toolu_1', 'ask_boss')]);
const done = message('end_turn', [serverResult, text('Done.')], 'msg_done');
const askBoss = {
  definition: { name: 'ask_boss', description: 'Asks.', input_schema: { type: 'object' } },
  answerer: { type: 'manual' },
};

describe('a conversation that ends in a paused turn', () => {
  it('goes on at the bound of pauses when the person continues the run', async () => {
    const session = await createSession({ config: pausing });
    const run = await startRun(session.id, { content: 'simulate: pause_turn' });
    expect((await follow(run.id)).at(-1)).toMatchObject({ status: 'limit', stop_reason: 'pause_turn' });
    await post(run.id, 'continue');
    await follow(run.id, isCompleted);
    const roles = (await readSession(session.id)).turns.map((turn) => turn.message.role);
    expect(roles).toEqual(['user', 'assistant', 'assistant']);
  });

  it('goes on at the bound of pauses by a run without a message', async () => {
    const session = await createSession({ config: pausing });
    await follow((await startRun(session.id, { content: 'simulate: pause_turn' })).id);
    const next = await startRun(session.id, {});
    expect((await follow(next.id)).at(-1)).toMatchObject({ status: 'completed' });
  });

  it('takes no message before the run has been continued, and then takes it', async () => {
    const session = await createSession({ config: pausing });
    const run = await startRun(session.id, { content: 'simulate: pause_turn' });
    await follow(run.id);
    const refused = await say(session.id, 'Never mind.');
    expect(refused.status).toBe(400);
    const { error } = await refused.json();
    expect(error).toMatchObject({ code: 'request_invalid' });
    expect(error.message).toContain('Continue the run first');
    const untouched = await readSession(session.id);
    expect([untouched.turns.length, untouched.runs.length]).toEqual([2, 1]);
    await post(run.id, 'continue');
    await follow(run.id, isCompleted);
    const next = await startRun(session.id, { content: 'Thank you.' });
    expect((await follow(next.id)).at(-1)).toMatchObject({ status: 'completed' });
  });
});

describe('a turn with a server call and a client call', () => {
  it('has its results sent alone after a cancel, and takes a message only behind the answer to them', async () => {
    script(mixed, done, message('end_turn', [text('Bye.')], 'msg_bye'));
    const session = await createSession({
      config: { model: 'claude-test', max_tokens: 1000 },
      tools: [askBoss],
    });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    const { lastSeq } = await post(run.id, 'cancel');
    const refused = await say(session.id, 'Never mind.');
    expect([refused.status, (await refused.json()).error.code]).toEqual([400, 'request_invalid']);
    expect(api.requests).toHaveLength(1);

    await post(run.id, 'continue');
    await follow(run.id, undefined, lastSeq);
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_1', content: 'yes' }] });
    await follow(run.id, isCompleted);
    expect(api.requests[1]?.body.messages.at(-1)).toEqual({
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'yes' }],
    });
    const next = await startRun(session.id, { content: 'Bye.' });
    expect((await follow(next.id)).at(-1)).toMatchObject({ status: 'completed' });
  });

  it('takes no message while its results have been sent but not answered', async () => {
    reply = (index) =>
      index === 0
        ? { events: toEvents(mixed) }
        : { status: 400, type: 'invalid_request_error', message: 'no' };
    const mock = { type: 'mock', rules: [{ result: { content: 'yes' } }] };
    const session = await createSession({
      config: { model: 'claude-test', max_tokens: 1000 },
      tools: [{ ...askBoss, answerer: mock }],
    });
    const run = await startRun(session.id, { content: 'Hello' });
    expect((await follow(run.id)).at(-1)).toMatchObject({ status: 'failed' });
    const refused = await say(session.id, 'Never mind.');
    expect([refused.status, (await refused.json()).error.code]).toEqual([400, 'request_invalid']);
  });
});

describe('an answer of empty text', () => {
  it('stays in the session as it came and is not sent again', async () => {
    script(message('max_tokens', [text('')]), message('end_turn', [text('Yes.')], 'msg_2'));
    const session = await createSession({ config: { model: 'claude-test', max_tokens: 1000 } });
    await follow((await startRun(session.id, { content: 'Hello' })).id);
    const next = await startRun(session.id, { content: 'Again' });
    const events = await follow(next.id);
    const sent = api.requests[1]?.body;
    expect(sent?.messages).toEqual([
      { role: 'user', content: 'Hello' },
      { role: 'user', content: 'Again' },
    ]);
    expect(events.find((event) => event.type === 'request-start')).toMatchObject({ body: sent });
    expect((await readSession(session.id)).turns[1]?.message.content).toEqual([text('')]);
  });
});
