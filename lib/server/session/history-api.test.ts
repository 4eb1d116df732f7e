import { afterAll, expect, it } from 'vitest';
import { toBlocks } from '@/lib/core/claude/message';
import type { PathHistory } from '@/lib/core/replay/path-history';
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
afterAll(() => server.end());

const tool = (answerer: unknown) => ({
  definition: {
    name: 'get_order',
    description: 'Looks an order up by its id.',
    input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
  },
  answerer,
});
const mock = tool({ type: 'mock', rules: [{ result: { content: '{"status": "shipped"}' } }] });

async function readHistory(id: string, turnId?: string): Promise<PathHistory> {
  const response = await call('GET', `/api/sessions/${id}/history${turnId ? `?turnId=${turnId}` : ''}`);
  expect(response.status).toBe(200);
  return response.json();
}

const tellCalls = ({ calls }: PathHistory) => Object.values(calls).flatMap((told) => Object.values(told));

async function ask(answerer: unknown = mock) {
  const session = await createSession({ tools: [answerer] });
  const run = await startRun(session.id, { content: 'Where is order 48810?' });
  await follow(run.id);
  return { ...(await readSession(session.id)), run };
}

it('tells who answered the calls of earlier runs, and how long it took', async () => {
  const session = await ask(tool({ type: 'manual' }));
  const [block] = toBlocks(session.turns[1]?.message.content ?? '').filter(({ type }) => type === 'tool_use');
  const id = String(block?.id);
  await post(session.run.id, 'results', { results: [{ tool_use_id: id, content: 'shipped' }] });
  await follow(session.run.id, (event) => event.type === 'run-end' && event.status === 'completed');
  await follow((await startRun(session.id, { content: 'Thank you' })).id);
  const { turns } = await readSession(session.id);
  const history = await readHistory(session.id);
  expect(history.calls).toEqual({
    [turns[1]?.id ?? '']: { [id]: { answerer: 'manual', by: 'person', tookMs: expect.any(Number) } },
  });
  const answers = turns.filter(({ message }) => message.role === 'assistant').map((turn) => turn.id);
  expect(Object.keys(history.turns)).toEqual(answers);
  expect(history.turns[answers[0] ?? '']?.totalMs).toBeGreaterThanOrEqual(0);
  const before = await readHistory(session.id, turns[1]?.id);
  expect(Object.keys(before.turns)).toEqual(answers.slice(0, 1));
});

it('tells what was edited, on the branch that was made by it alone', async () => {
  const before = await ask();
  const [, asked, answered] = before.turns;
  const edit = async (turn: typeof asked, change: object, type: string) => {
    const content = toBlocks(turn?.message.content ?? '').map((block) =>
      block.type === type ? { ...block, ...change } : block,
    );
    const made = await call('POST', `/api/sessions/${before.id}/fork`, {
      turnId: turn?.id,
      edit: { content },
    });
    expect(made.status).toBe(201);
    await follow((await startRun(before.id, {})).id);
    return tellCalls(await readHistory(before.id))[0];
  };
  const other = { content: '{"status": "lost at sea"}' };
  expect(await edit(answered, other, 'tool_result')).toEqual({ isResultEdited: true });
  expect(await edit(asked, { input: { order_id: '99999' } }, 'tool_use')).toEqual({
    answerer: 'mock',
    by: 'mock',
    tookMs: expect.any(Number),
    isInputEdited: true,
  });
  const original = await readHistory(before.id, before.turns.at(-1)?.id);
  expect(tellCalls(original)).toEqual([{ answerer: 'mock', by: 'mock', tookMs: expect.any(Number) }]);
});

it('tells who gave the results that an edit of others has kept', async () => {
  const session = await createSession({ tools: [mock] });
  await follow((await startRun(session.id, { content: 'Where are my orders 48810 and 48811?' })).id);
  const [, , answered] = (await readSession(session.id)).turns;
  const [first, second] = toBlocks(answered?.message.content ?? '');
  const content = [first, { ...second, content: 'lost at sea' }];
  await call('POST', `/api/sessions/${session.id}/fork`, { turnId: answered?.id, edit: { content } });
  await follow((await startRun(session.id, {})).id);
  expect(tellCalls(await readHistory(session.id))).toEqual([
    { answerer: 'mock', by: 'mock', tookMs: expect.any(Number) },
    { isResultEdited: true },
  ]);
});

it('knows nothing of a turn of another session', async () => {
  const [one, other] = [await ask(), await ask()];
  const response = await call('GET', `/api/sessions/${one.id}/history?turnId=${other.turns[0]?.id}`);
  expect(response.status).toBe(400);
  expect((await call('GET', '/api/sessions/ses_none/history')).status).toBe(404);
});
