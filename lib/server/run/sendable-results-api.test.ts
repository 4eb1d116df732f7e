import { describe, expect, it } from 'vitest';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
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
const { script } = model;
const config = { model: 'claude-test', max_tokens: 1000 };
const tool = (answerer: unknown = { type: 'manual' }) => ({
  definition: { name: 'read', description: 'Reads.', input_schema: { type: 'object' } },
  answerer,
});
const asks = message('tool_use', [toolUse('toolu_1', 'read')]);
const done = message('end_turn', [text('Read.')], 'msg_done');
const link = [{ type: 'resource_link', uri: 'file:///a', name: 'a' }];

const sentResult = () => model.api.requests[1]?.body.messages[2]?.content[0];

async function wait(answerer?: unknown) {
  script(asks, done);
  const session = await createSession({ config, tools: [tool(answerer)] });
  const run = await startRun(session.id, { content: 'Read it' });
  await follow(run.id);
  return { session, run };
}

describe('results nobody could send', () => {
  it('are refused with the place, and the call can be answered again', async () => {
    const { run } = await wait();
    const results = [{ tool_use_id: 'toolu_1', content: [{ type: 'imge' }] }];
    const refused = await call('POST', `/api/runs/${run.id}/results`, { results });
    expect(refused.status).toBe(400);
    expect((await refused.json()).error).toMatchObject({
      code: 'bad_request',
      issues: [{ path: 'results.0.content.0.type', message: expect.stringContaining('"image"') }],
    });
    expect(await readRun(run.id)).toMatchObject({ status: 'waiting' });
    await post(run.id, 'results', { results: [{ tool_use_id: 'toolu_1', content: 'x' }] });
    await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(sentResult()).toEqual({ type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' });
  });

  it('are converted where it is clear what is meant, and the answer says so', async () => {
    const { run } = await wait();
    const results = [{ tool_use_id: 'toolu_1', content: { content: link } }];
    const answer = await call('POST', `/api/runs/${run.id}/results`, { results });
    expect((await answer.json()).changes).toMatchObject([
      { path: 'results.0.content' },
      { path: 'results.0.content.0' },
    ]);
    const events = await follow(run.id, (event) => event.type === 'run-end' && event.status === 'completed');
    expect(sentResult()).toMatchObject({ content: [{ type: 'text', text: 'a: file:///a' }] });
    expect(events.find((event) => event.type === 'call-end')).toMatchObject({ changes: [{}, {}] });
  });

  it('are refused in a mock rule when it is saved, and converted when it answers', async () => {
    const rules = (content: unknown) => ({ type: 'mock', rules: [{ result: { content } }] });
    const refused = await call('POST', '/api/sessions', { tools: [tool(rules([{ type: 'imge' }]))] });
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.issues[0].path).toBe(
      'tools.0.answerer.rules.0.result.content.0.type',
    );
    await wait(rules(link));
    expect(sentResult()).toMatchObject({ content: [{ type: 'text', text: 'a: file:///a' }] });
  });

  it('are refused in what a person says, and where a result is edited', async () => {
    const { session } = await wait({ type: 'mock', rules: [{ result: { content: 'x' } }] });
    const content = [{ type: 'text', text: 'Hi' }, { type: 'imge' }];
    const said = await call('POST', `/api/sessions/${session.id}/runs`, { content });
    expect((await said.json()).error.issues[0].path).toBe('content.1.type');
    const turn = (await readSession(session.id)).turns[2];
    const edit = { content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'audio' }] }] };
    const edited = await call('POST', `/api/sessions/${session.id}/fork`, { turnId: turn?.id, edit });
    expect((await edited.json()).error.issues[0].path).toBe('edit.content.0.content.0');
    const link = [
      { type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'resource_link', uri: 'x' }] },
    ];
    const mended = await call('POST', `/api/sessions/${session.id}/fork`, {
      turnId: turn?.id,
      edit: { content: link },
    });
    expect(await mended.json()).toMatchObject({ changes: [{ path: 'edit.content.0.content.0' }] });
  });
});
