import { afterAll, expect, it } from 'vitest';
import { call, createSession, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const odd = JSON.parse('{"__proto__": "kept?"}');
const tool = (definition: object) => ({
  definition: { name: 'get_order', description: 'x', input_schema: { type: 'object' }, ...definition },
});

const bodies: [string, string, object][] = [
  [
    'config.loop.variables.__proto__',
    'PATCH',
    { config: { loop: { variables: JSON.parse('{"a":"b","__proto__":"c"}') } } },
  ],
  ['config.__proto__', 'PATCH', { config: JSON.parse('{"__proto__": 1}') }],
  [
    'tools.0.definition.__proto__',
    'PATCH',
    { tools: [{ definition: JSON.parse('{"name":"a","__proto__":1}') }] },
  ],
  [
    'tools.0.answerer.rules.0.when.__proto__',
    'PATCH',
    {
      tools: [{ ...tool({}), answerer: { type: 'mock', rules: [{ when: odd, result: { content: 'x' } }] } }],
    },
  ],
  ['messages.0.__proto__', 'POST', { messages: [JSON.parse('{"role":"user","content":"x","__proto__":1}')] }],
];

it.each(bodies)(
  'a field %s, which would be left out of what is kept, is refused by name',
  async (path, method, body) => {
    const { id } = await createSession({ title: 'as it was' });
    const response = await call(method, method === 'POST' ? '/api/sessions' : `/api/sessions/${id}`, body);
    const { error } = await response.json();
    expect([response.status, error.issues]).toEqual([
      400,
      [{ path, message: expect.stringContaining('__proto__') }],
    ]);
  },
);

it('a field of that name inside an input or a schema is kept', async () => {
  const properties = JSON.parse('{"__proto__": {"type": "string"}}');
  const { id } = await createSession({
    tools: [tool({ input_schema: { type: 'object', properties } })],
    messages: [
      { role: 'user', content: 'x' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'get_order', input: odd }] },
    ],
  });
  const text = JSON.stringify(await readSession(id));
  expect(text).toContain('"properties":{"__proto__":{"type":"string"}}');
  expect(text).toContain('"input":{"__proto__":"kept?"}');
});

it('a file that has one comes in, and says what was left out', async () => {
  const file = {
    type: 'loopbench.session',
    v: 1,
  };
  const { id } = await createSession({ tools: [tool({})] });
  const exported = JSON.parse(await (await call('GET', `/api/sessions/${id}/export?format=json`)).text());
  const text = JSON.stringify({ ...exported, v: exported.v ?? file.v }).replace(
    '"config":{',
    '"config":{"__proto__":7,',
  );
  const response = await call('POST', '/api/sessions/import', text);
  expect([response.status, (await response.json()).notes]).toEqual([
    201,
    ['config: A field named __proto__ was left out; nothing here can be named so.'],
  ]);
});
