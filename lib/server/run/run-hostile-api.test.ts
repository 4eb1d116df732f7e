import { describe, expect, it } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { getPrisma } from '@/lib/server/db/database';
import { recoverRuns } from '@/lib/server/run/drive/recover-runs';
import { call, createSession, follow, post, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();

const config = { model: 'claude-test', max_tokens: 1000 };
const tool = (name: string, answerer: unknown) => ({
  definition: { name, description: 'A tool.', input_schema: { type: 'object' } },
  answerer,
});
const manual = { type: 'manual' };
const mock = { type: 'mock', rules: [{ result: { content: 'shipped' } }] };
const done = message('end_turn', [text('Done.')], 'msg_done');
const isCompleted = (event: { type: string; status?: unknown }) =>
  event.type === 'run-end' && event.status === 'completed';

describe('a session given with a conversation', () => {
  it.each([['"text"'], ['[1]'], ['null'], ['missing']])(
    'cannot hold a call whose input is %s',
    async (input) => {
      const block = { type: 'tool_use', id: 'toolu_1', name: 'a' };
      const content = [input === 'missing' ? block : { ...block, input: JSON.parse(input) }];
      const messages = [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content },
      ];
      const response = await call('POST', '/api/sessions', { messages });
      const { error } = await response.json();
      expect([response.status, error.issues[0].path]).toEqual([400, 'messages.1.content.0']);
    },
  );
});

describe('an upstream that does not keep to the API', () => {
  it.each([
    ['a message without a role', { type: 'message_start', message: { content: [] } }],
    ['an event without a type', { a: 1 }],
    ['a block that is none', { type: 'content_block_start', index: 0, content_block: 'text' }],
  ])('fails the run once, saying why, and leaves the session usable: %s', async (_name, event) => {
    const events = toEvents(done);
    model.reply = () => ({
      events: [...events.slice(0, 1), event as (typeof events)[number], ...events.slice(1)],
    });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const told = await follow(run.id);
    expect(told.at(-2)).toMatchObject({ type: 'run-error', error: { code: 'stream_malformed' } });
    expect(model.api.requests).toHaveLength(1);
    model.reply = () => ({ events });
    expect((await call('POST', `/api/runs/${run.id}/continue`, {})).status).toBe(202);
    await follow(run.id, isCompleted);
    expect((await readSession(session.id)).turns).toHaveLength(2);
  });

  it('has no tool run on an input that is no object', async () => {
    const asked = message('tool_use', [toolUse('toolu_1', 'get_order')]);
    const events = toEvents(asked).filter((event) => event.type !== 'content_block_delta');
    for (const event of events) {
      if (event.type === 'content_block_start') Object.assign(event.content_block as object, { input: '{}' });
    }
    model.reply = (_request, index) => ({ events: index === 0 ? events : toEvents(done) });
    const session = await createSession({ config, tools: [tool('get_order', mock)] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    expect(model.api.requests[1]?.body.messages[2]).toMatchObject({
      content: [{ tool_use_id: 'toolu_1', is_error: true }],
    });
  });

  it('cannot bring the key into what is told of repetitions', async () => {
    model.reply = (_request, index) =>
      index === 0
        ? {
            status: 529,
            type: 'overloaded_error',
            message: 'no sk-ant-test-canary today',
            headers: { 'retry-after-ms': '1' },
          }
        : { events: toEvents(done) };
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    const told = JSON.stringify(await follow(run.id));
    expect(told).toContain('no [key] today');
    expect(told).not.toContain('sk-ant-test-canary');
  });

  it('cannot bring the key into any field of a failure, nor into what the model says', async () => {
    const encoded = Buffer.from('x-api-key: sk-ant-test-canary').toString('base64');
    const echo = JSON.stringify(toEvents(message('end_turn', [text('#')], 'sk-ant-test-canary')));
    model.reply = (_request, index) =>
      index === 0
        ? { events: JSON.parse(echo.replace('#', `You sent ${encoded}, sk-ant-test-canary.`)) }
        : {
            status: 400,
            type: 'sk-ant-test-canary_error',
            message: `no ${encoded}`,
            headers: { 'request-id': 'req_sk-ant-test-canary' },
          };
    const session = await createSession({ config });
    const told = [await follow((await startRun(session.id, { content: 'Hello' })).id)];
    told.push(await follow((await startRun(session.id, { content: 'Again' })).id));
    const written = JSON.stringify([told, await readSession(session.id)]);
    expect(written).toContain('req_[key]');
    expect(written).not.toContain('sk-ant-test-canary');
    expect(written).not.toContain(encoded.slice(20, 40));
  });
});

describe('answers by hand', () => {
  it('are not taken while a tool cannot be sent, so that they can be given again', async () => {
    model.reply = (_request, index) => ({
      events: toEvents(index === 0 ? message('tool_use', [toolUse('toolu_1', 'ask_boss')]) : done),
    });
    const session = await createSession({ config, tools: [tool('ask_boss', manual)] });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    await call('PATCH', `/api/sessions/${session.id}`, { tools: [{ text: '{"name":' }] });
    const body = { results: [{ tool_use_id: 'toolu_1', content: 'yes' }] };
    const refused = await call('POST', `/api/runs/${run.id}/results`, body);
    expect((await refused.json()).error.code).toBe('tool_invalid');
    await call('PATCH', `/api/sessions/${session.id}`, { tools: [tool('ask_boss', manual)] });
    await post(run.id, 'results', body);
    await follow(run.id, isCompleted);
  });
});

describe('going on with a run', () => {
  it('is refused while another run of the session goes on', async () => {
    model.reply = () => ({ status: 400, type: 'invalid_request_error', message: 'no' });
    const session = await createSession({ config });
    const failed = await startRun(session.id, { content: 'Hello' });
    await follow(failed.id);
    model.reply = () => ({ events: toEvents(done).slice(0, 1), end: 'hang' });
    const busy = await startRun(session.id, { content: 'Once more' });
    const response = await call('POST', `/api/runs/${failed.id}/continue`, {});
    expect([response.status, (await response.json()).error.code]).toEqual([409, 'run_active']);
    await post(busy.id, 'cancel');
  });

  it('changes no result at a pause when one of those given is unknown', async () => {
    model.reply = (_request, index) => ({
      events: toEvents(index === 0 ? message('tool_use', [toolUse('toolu_1', 'get_order')]) : done),
    });
    const session = await createSession({ config, tools: [tool('get_order', mock)] });
    const run = await startRun(session.id, { content: 'Hello', mode: 'step' });
    await follow(run.id, (event) => event.type === 'run-end');
    await post(run.id, 'continue');
    await follow(run.id, (event) => event.type === 'run-wait' && event.reason === 'results');
    const results = [
      { tool_use_id: 'toolu_1', content: 'edited' },
      { tool_use_id: 'toolu_9', content: 'nobody asked' },
    ];
    expect((await call('POST', `/api/runs/${run.id}/continue`, { results })).status).toBe(400);
    await post(run.id, 'continue', { mode: 'auto' });
    await follow(run.id, isCompleted);
    expect(JSON.stringify(model.api.requests[1]?.body)).not.toContain('edited');
  });
});

describe('turns of a session', () => {
  it('are its own: another session cannot start at them, nor show none by an empty name', async () => {
    const messages = [{ role: 'user', content: 'Secret' }];
    const other = await createSession({ messages });
    const session = await createSession({ config });
    const parentTurnId = other.turns[0]?.id;
    const started = await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Hi', parentTurnId });
    expect(started.status).toBe(400);
    expect((await call('PATCH', `/api/sessions/${session.id}`, { headTurnId: '' })).status).toBe(400);
    expect(await readSession(session.id)).toMatchObject({ turns: [], headTurnId: null });
  });

  it('come with the draft as it was typed last', async () => {
    const { id } = await createSession({});
    const etag = (await call('GET', `/api/sessions/${id}`)).headers.get('etag') ?? '';
    await call('PATCH', `/api/sessions/${id}`, { draft: 'half a sentence' });
    const again = await call('GET', `/api/sessions/${id}`, undefined, { 'if-none-match': etag });
    expect(again.status).toBe(200);
    expect((await call('PATCH', `/api/sessions/${id}`, { draft: 'a\0b' })).status).toBe(400);
  });
});

describe('a server that starts', () => {
  it('starts, and interrupts a run, also when its log cannot be read', async () => {
    model.reply = () => ({ events: toEvents(done) });
    const session = await createSession({ config });
    const run = await startRun(session.id, { content: 'Hello' });
    await follow(run.id);
    const prisma = await getPrisma();
    await prisma.run.update({ where: { id: run.id }, data: { status: 'running' } });
    await prisma.runEventBatch.updateMany({ where: { runId: run.id }, data: { events: '[{"seq": 1}]' } });
    await recoverRuns();
    expect(await prisma.run.findUnique({ where: { id: run.id } })).toMatchObject({ status: 'interrupted' });
  });
});

describe('what has been answered', () => {
  it('is neither asked nor run again by another run that goes on from there', async () => {
    const asked = message('tool_use', [toolUse('toolu_1', 'get_order'), toolUse('toolu_2', 'ask_boss')]);
    model.reply = (_request, index) => ({ events: toEvents(index === 0 ? asked : done) });
    const session = await createSession({
      config,
      tools: [tool('get_order', mock), tool('ask_boss', manual)],
    });
    const first = await startRun(session.id, { content: 'Hello' });
    await follow(first.id);
    await post(first.id, 'cancel');
    const changed = { type: 'mock', rules: [{ result: { content: 'asked again' } }] };
    await call('PATCH', `/api/sessions/${session.id}`, {
      tools: [tool('get_order', changed), tool('ask_boss', manual)],
    });
    const second = await startRun(session.id, {});
    await follow(second.id);
    await post(second.id, 'results', { results: [{ tool_use_id: 'toolu_2', content: 'yes' }] });
    await post(second.id, 'cancel');
    const third = await startRun(session.id, { content: 'Never mind' });
    const told = await follow(third.id, isCompleted);
    const sent = JSON.stringify(model.api.requests.at(-1)?.body.messages[2]);
    expect(sent).toContain('"content":"shipped"');
    expect(sent).toContain('"content":"yes"');
    expect(JSON.stringify(model.api.requests)).not.toContain('asked again');
    expect(told.find((event) => event.type === 'request-start')).toMatchObject({
      body: { messages: model.api.requests.at(-1)?.body.messages },
    });
  });
});
