import { expect, it } from 'vitest';
import type { RequestBody } from '@/lib/core/claude/message';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-test', max_tokens: 1000 };
const look = (answerer: object) => ({
  definition: {
    name: 'look',
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer,
});
const mock = { type: 'mock', rules: [{ result: { content: 'seen' } }] };
const bodyOf = (index: number) => model.api.requests[index]?.body as RequestBody;
const run = async (sessionId: string, content: string) => {
  const { id } = await startRun(sessionId, { content });
  return { id, events: await follow(id) };
};

it('answers an input that breaks its schema itself, and lets the model call again', async () => {
  model.script(
    message('tool_use', [toolUse('toolu_1', 'look', { id: 7 })]),
    message('tool_use', [toolUse('toolu_2', 'look', { id: '7' })]),
    message('end_turn', [text('Seen.')]),
  );
  const session = await createSession({ config, tools: [look(mock)] });
  const { events } = await run(session.id, 'Look.');
  expect(events.filter(({ type }) => type === 'call-end')).toMatchObject([
    {
      by: 'loop',
      result: { is_error: true, content: expect.stringContaining('/id: must be a string, got 7') },
    },
    { by: 'mock', result: { content: 'seen' } },
  ]);
  expect(bodyOf(1).messages.at(-1)?.content).toMatchObject([{ tool_use_id: 'toolu_1', is_error: true }]);
});

it('forces a call in the first step alone', async () => {
  model.script(
    message('tool_use', [toolUse('toolu_1', 'look', { id: '7' })]),
    message('end_turn', [text('Seen.')]),
    message('end_turn', [text('Seen again.')]),
  );
  const session = await createSession({
    config: { ...config, tool_choice: { type: 'tool', name: 'look' } },
    tools: [look(mock)],
  });
  await run(session.id, 'Look.');
  await run(session.id, 'Again.');
  expect([0, 1, 2].map((index) => bodyOf(index).tool_choice)).toEqual([
    { type: 'tool', name: 'look' },
    { type: 'auto' },
    { type: 'tool', name: 'look' },
  ]);
});

it('summarizes a conversation once when asked to, and goes on from the summary', async () => {
  const summary = { type: 'compaction', content: 'They talked about otters.', signature: 'c2ln' };
  model.script(message('compaction', [summary], 'msg_1'), message('end_turn', [text('Yes.')], 'msg_2'));
  const session = await createSession({ config: { ...config, compaction: { type: 'summarize' } } });
  const first = await run(session.id, 'Otters?');
  expect(first.events.at(-1)).toMatchObject({
    type: 'run-end',
    status: 'completed',
    stop_reason: 'compaction',
  });
  expect(model.api.requests).toHaveLength(1);
  await run(session.id, 'Still?');
  expect(bodyOf(0).compaction).toEqual({ type: 'summarize' });
  expect(bodyOf(1)).not.toHaveProperty('compaction');
  expect(bodyOf(1).messages).toEqual([
    { role: 'assistant', content: [summary] },
    { role: 'user', content: 'Still?' },
  ]);
});

it('sends text alone to a call that code made, also where a person answered with a picture', async () => {
  const byCode = {
    ...toolUse('toolu_1', 'look', { id: '7' }),
    caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' },
  };
  const code = {
    type: 'server_tool_use',
    id: 'srvtoolu_1',
    name: 'code_execution',
    input: { code: 'look()' },
  };
  model.script(message('tool_use', [code, byCode]), message('end_turn', [text('Seen.')]));
  const session = await createSession({ config, tools: [look({ type: 'manual' })] });
  const { id } = await run(session.id, 'Look.');
  const source = { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' };
  const answered = await call('POST', `/api/runs/${id}/results`, {
    results: [{ tool_use_id: 'toolu_1', content: [{ type: 'image', source }] }],
  });
  expect(await answered.json()).toMatchObject({ changes: [{ path: 'results.0.content.0' }] });
  await follow(id, (event) => event.type === 'run-end' && event.status === 'completed');
  expect(bodyOf(1).messages.at(-1)?.content).toMatchObject([
    { content: [{ type: 'text', text: '[image: not sent, code takes text only]' }] },
  ]);
});
