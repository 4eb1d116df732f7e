import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeApi, startFakeApi, toEvents } from '@/e2e/fake-api';
import { toBlocks } from '@/lib/core/claude/message';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, post, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
let api: FakeApi;

/** Calls both tools when asked, thinks and talks when answered; the same to the same request. */
beforeAll(async () => {
  api = await startFakeApi(({ body }) => {
    const count = body.messages.length;
    const last = toBlocks(body.messages.at(-1)?.content ?? '');
    const isAnswered = last.some(({ type }) => type === 'tool_result');
    const thinking = { type: 'thinking', thinking: 'Let me see.', signature: 'c2lnbmVk' };
    const content = isAnswered
      ? [thinking, text(`Done, ${count} messages in.`)]
      : [
          thinking,
          text('One moment.'),
          toolUse(`toolu_${count}a`, 'get_order', {
            id: 48810 + count,
            note: '日本 \u2028 "quoted"',
            deep: { a: [1.5, null] },
          }),
          toolUse(`toolu_${count}b`, 'ask', {}),
        ];
    return { events: toEvents(message(isAnswered ? 'end_turn' : 'tool_use', content, `msg_${count}`)) };
  });
  server.setModel(api.url);
});
afterAll(async () => {
  await server.end();
  await api.close();
});

const tools = [
  {
    // Spaces, order and unknown fields of a definition are its author's.
    definition: {
      input_schema: { type: 'object', properties: { id: { type: 'integer' } } },
      name: 'get_order',
      description: 'Gets an order.',
      novel_field: { b: 1, a: 2 },
    },
    answerer: { type: 'mock', rules: [{ when: { required: ['id'] }, result: { content: 'shipped' } }] },
  },
  { definition: { name: 'ask', input_schema: { type: 'object' } } },
  { definition: { name: 'unused', input_schema: { type: 'object' } }, enabled: false },
];
const config = {
  model: 'claude-test',
  max_tokens: 1234,
  system: 'Be brief.',
  temperature: 1,
  metadata: { user_id: 'somebody' },
  tool_choice: { type: 'auto', disable_parallel_tool_use: false },
  stop_sequences: ['STOP'],
};

/** Asks something, answers by hand what is asked, and gives the bodies that went out. */
async function ask(sessionId: string, content: string): Promise<string[]> {
  const from = api.requests.length;
  const run = await startRun(sessionId, { content });
  const events = await follow(run.id);
  const wait = events.find((event) => event.type === 'run-wait');
  const results = wait?.type === 'run-wait' ? wait.tool_use_ids : [];
  await post(run.id, 'results', {
    results: results.map((tool_use_id) => ({ tool_use_id, content: [{ type: 'text', text: 'By hand' }] })),
  });
  const rest = await follow(run.id, undefined, events.length);
  expect(rest.at(-1)).toMatchObject({ status: 'completed' });
  return api.requests.slice(from).map((request) => request.text);
}

describe('what is taken home from a link', () => {
  it('asks the model the same as the session it was made from, byte for byte', async () => {
    const { id } = await createSession({ config, tools });
    await ask(id, 'Where is my order?');
    await ask(id, 'And the other one?');
    const made = await (
      await call('POST', `/api/sessions/${id}/shares`, { include: { answerers: true }, redact: [] })
    ).json();
    const forked = await (await call('POST', `/api/shared/${made.url.split('/s/')[1]}/fork`, {})).json();

    const own = await ask(id, 'Thanks. One more?');
    const taken = await ask(forked.id, 'Thanks. One more?');
    expect(own).toHaveLength(2);
    expect(taken).toEqual(own);
    expect(own[0]).toContain('"signature":"c2lnbmVk"');
    expect(own[0]).toContain('"novel_field":{"b":1,"a":2}');
    expect(own[0]).toContain('By hand');
  }, 30_000);

  it('does so from the middle of what was shared as well', async () => {
    const { id } = await createSession({ config, tools });
    await ask(id, 'Where is my order?');
    const share = { include: { answerers: true }, redact: [] };
    const made = await (await call('POST', `/api/sessions/${id}/shares`, share)).json();
    const forked = await (await call('POST', `/api/shared/${made.url.split('/s/')[1]}/fork`, {})).json();
    const askAgain = async (sessionId: string) => {
      const { turns } = await (await call('GET', `/api/sessions/${sessionId}`)).json();
      const edit = { content: 'Where is the parcel?' };
      await call('POST', `/api/sessions/${sessionId}/fork`, { turnId: turns[0].id, edit });
      const from = api.requests.length;
      await follow((await startRun(sessionId, {})).id);
      return api.requests.slice(from).map((request) => request.text);
    };
    const own = await askAgain(id);
    expect(own).toHaveLength(1);
    expect(await askAgain(forked.id)).toEqual(own);
  });
});
