import { afterAll, expect, it } from 'vitest';
import type { TreeData } from '@/lib/core/api/compare-operations';
import { type Comparison, comparisonSchema } from '@/lib/core/compare/comparison';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const tool = (description: string, content = 'shipped') => ({
  definition: {
    name: 'get_order',
    description,
    input_schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
  answerer: { type: 'mock', rules: [{ result: { content } }] },
});

async function compare(a: string, b: string): Promise<Comparison> {
  const response = await call('GET', `/api/compare?a=${a}&b=${b}`);
  expect(response.status).toBe(200);
  return comparisonSchema.parse(await response.json());
}

async function run(sessionId: string, body: unknown): Promise<void> {
  await follow((await startRun(sessionId, body)).id);
}

it('compares the two branches of a fork, with what each took', async () => {
  const { id } = await createSession({ title: 'Orders', tools: [tool('Gets an order by its id.')] });
  await run(id, { content: 'Get order 48810' });
  const before = await readSession(id);
  const asked = before.turns[0];
  await call('POST', `/api/sessions/${id}/fork`, {
    turnId: asked?.id,
    edit: { content: 'Get order 51123' },
  });
  await run(id, {});
  const after = await readSession(id);

  const comparison = await compare(`${id}:${before.headTurnId}`, id);
  expect(comparison.a.turnId).toBe(before.headTurnId);
  expect(comparison.b.turnId).toBe(after.headTurnId);
  expect(comparison.rows[0]).toMatchObject({
    status: 'changed',
    blocks: [{ pieces: expect.arrayContaining([{ op: 'removed', text: '48810' }]) }],
  });
  expect(comparison.rows[1]?.blocks.at(-1)).toMatchObject({
    type: 'tool_use',
    name: 'get_order',
    changes: [{ path: '/id', a: '"48810"', b: '"51123"' }],
  });
  expect(comparison.settings.changes).toEqual([]);
  expect(comparison.a.totals).toMatchObject({ requests: 2, calls: 1, costUsd: 0, isSimulated: true });
  expect(comparison.a.totals.outputTokens).toBeGreaterThan(0);

  const tree: TreeData = await (await call('GET', `/api/sessions/${id}/tree`)).json();
  expect(tree.headTurnId).toBe(after.headTurnId);
  expect(tree.turns).toHaveLength(before.turns.length + after.turns.length);
  expect(tree.turns).toContainEqual(
    expect.objectContaining({ id: asked?.id, parentId: null, role: 'user', label: 'Get order 48810' }),
  );
  expect(tree.turns).toContainEqual(
    expect.objectContaining({ parentId: asked?.id, label: 'calls get_order', status: 'completed' }),
  );

  const turn = await call('GET', `/api/sessions/${id}/turns/${asked?.id}`);
  expect(await turn.json()).toEqual(asked);
});

it('says of two answers to one question what was changed for which', async () => {
  const { id } = await createSession({ title: 'Orders', tools: [tool('Gets an order by its id.')] });
  await run(id, { content: 'Get order 48810' });
  const before = await readSession(id);
  await run(id, { parentTurnId: before.turns[0]?.id, changes: { config: { system: 'Be brief.' } } });
  const changed = { settings: ['system'], tools: [] };
  const { a, b } = await compare(`${id}:${before.headTurnId}`, id);
  expect(a.asked).toBe(b.asked);
  expect(a.own).toMatchObject({ turn: 2, label: 'calls get_order', changed: null });
  expect(b.own).toMatchObject({ turn: 2, label: 'calls get_order', changed });
  expect((await compare(id, `${id}:${before.turns[0]?.id}`)).b.own).toBeNull();
  const tree: TreeData = await (await call('GET', `/api/sessions/${id}/tree`)).json();
  const own = tree.turns.filter(({ parentId }) => parentId === before.turns[0]?.id);
  expect(own.map((turn) => turn.changed)).toEqual([null, changed]);
});

it('compares the tools and settings that were sent, not those of today', async () => {
  const first = await createSession({ tools: [tool('Gets an order.')], config: { system: 'Be kind.' } });
  const second = await createSession({ tools: [tool('Finds an order.')], config: { system: 'Be brief.' } });
  await run(first.id, { content: 'Get order 1' });
  await run(second.id, { content: 'Get order 1' });
  await call('PATCH', `/api/sessions/${first.id}`, { tools: [], config: {} });

  const { a, settings, tools } = await compare(first.id, second.id);
  expect(a).toMatchObject({ source: 'sent', variants: 1 });
  expect(settings.changes).toMatchObject([{ path: '/system', a: '"Be kind."', b: '"Be brief."' }]);
  expect(tools).toMatchObject([
    { name: 'get_order', status: 'changed', changes: [{ path: '/description' }] },
  ]);
});

it('tells that the same tool is answered differently', async () => {
  const first = await createSession({ tools: [tool('Gets an order.', 'shipped')] });
  const second = await createSession({ tools: [tool('Gets an order.', 'lost')] });
  const { tools, sameTools } = await compare(first.id, second.id);
  expect(tools).toMatchObject([
    {
      name: 'get_order',
      changes: [],
      answerers: { changes: [{ path: '/rules/0/result/content', a: '"shipped"', b: '"lost"' }] },
    },
  ]);
  expect(sameTools).toBe(0);
});

it('compares a session nobody has run in by what it would send', async () => {
  const { id } = await createSession({ messages: [{ role: 'user', content: 'Hello' }] });
  const { a, rows } = await compare(id, id);
  expect(a).toMatchObject({ source: 'session', variants: 0 });
  expect(rows.map(({ status }) => status)).toEqual(['same']);
});

it('labels a long message by how it begins, without reading it', async () => {
  const long = `${'word '.repeat(10_000)}`;
  const { id } = await createSession({
    messages: [{ role: 'user', content: [{ type: 'text', text: long }] }],
  });
  const tree: TreeData = await (await call('GET', `/api/sessions/${id}/tree`)).json();
  expect(tree.turns[0]?.label).toMatch(/^word word .*…$/);
});

it('reads all of paths longer than what it reads at once, in their order', async () => {
  const messages = Array.from({ length: 250 }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    content: `turn ${index}`,
  }));
  const { id } = await createSession({ messages });
  const other = await createSession({ messages: messages.with(120, { role: 'user', content: 'another' }) });
  const { rows } = await compare(id, other.id);
  expect(rows).toHaveLength(250);
  expect(rows.flatMap(({ status }, index) => (status === 'same' ? [] : [[index, status]]))).toEqual([
    [120, 'changed'],
  ]);
});

it('says what is wrong with a path', async () => {
  const { id } = await createSession({ messages: [{ role: 'user', content: 'Hello' }] });
  const other = await createSession({ messages: [{ role: 'user', content: 'Hello' }] });
  const read = async (query: string) => {
    const response = await call('GET', `/api/compare?${query}`);
    const { error } = await response.json();
    return { status: response.status, message: JSON.stringify(error) };
  };
  expect(await read(`a=${id}`)).toMatchObject({
    status: 400,
    message: expect.stringContaining('b are each'),
  });
  expect(await read(`a=${id}&b=a/b`)).toMatchObject({
    status: 400,
    message: expect.stringContaining('A path is a session id'),
  });
  expect(await read(`a=${id}&b=ses_unknown`)).toMatchObject({
    status: 404,
    message: expect.stringContaining('no session ses_unknown'),
  });
  expect(await read(`a=${id}&b=${id}:${other.headTurnId}`)).toMatchObject({
    status: 404,
    message: expect.stringContaining(`has no turn ${other.headTurnId}`),
  });
  expect((await call('GET', `/api/sessions/${id}/turns/turn_x`)).status).toBe(404);
  expect((await call('GET', '/api/sessions/ses_x/tree')).status).toBe(404);
});
