import { afterAll, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const post = async (path: string, body: object) => {
  const response = await call('POST', path, body);
  return { status: response.status, body: await response.json() };
};
const list = async () => (await (await call('GET', '/api/tool-sets')).json()).items;

it('a set keeps versions of tools under a name of its own, also when a tool is deleted', async () => {
  const tool = (name: string) => post('/api/tools', { definition: { name, input_schema: {} } });
  const [one, two] = [(await tool('one')).body.id, (await tool('two')).body.id];
  const items = [
    { toolId: two, version: 1 },
    { toolId: one, version: 1 },
  ];
  const made = await post('/api/tool-sets', { name: ' Pair ', items });
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'Pair', items: [{ toolId: two, name: 'two', version: 1 }, { name: 'one' }] },
  });
  expect(await list()).toEqual([made.body]);
  expect((await call('DELETE', `/api/tools/${two}`)).status).toBe(200);
  expect(await list()).toMatchObject([{ items: [{ toolId: two, name: null }, { name: 'one' }] }]);

  const refusals = [
    [409, { name: 'PAIR', items: [{ toolId: one, version: 1 }] }],
    [404, { name: 'Later', items: [{ toolId: one, version: 2 }] }],
    [404, { name: 'Gone', items: [{ toolId: two, version: 1 }] }],
    [400, { name: 'None', items: [] }],
    [400, { name: ' ', items }],
    [400, { name: 'Many', items: Array.from({ length: 101 }, () => items[1]) }],
  ] as const;
  for (const [status, body] of refusals) expect(await post('/api/tool-sets', body)).toMatchObject({ status });

  expect((await call('DELETE', `/api/tool-sets/${made.body.id}`)).status).toBe(204);
  expect((await call('DELETE', `/api/tool-sets/${made.body.id}`)).status).toBe(404);
  expect(await list()).toEqual([]);
});
