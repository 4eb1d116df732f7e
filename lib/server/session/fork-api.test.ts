import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { toBlocks } from '@/lib/core/claude/message';
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

const tool = {
  definition: {
    name: 'get_order',
    description: 'Looks an order up by its id.',
    input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
  },
  answerer: { type: 'mock', rules: [{ result: { content: '{"status": "shipped"}' } }] },
};

async function ask(content: string): Promise<SessionData> {
  const session = await createSession({ tools: [tool] });
  await follow((await startRun(session.id, { content })).id);
  return readSession(session.id);
}

const fork = (id: string, body: unknown) => call('POST', `/api/sessions/${id}/fork`, body);
const textOf = (session: SessionData) => JSON.stringify(session.turns.at(-1)?.message.content);

async function forkAndRun(id: string, body: unknown): Promise<SessionData> {
  expect((await fork(id, body)).status).toBe(201);
  await follow((await startRun(id, {})).id);
  return readSession(id);
}

describe('a fork', () => {
  it('says something else at a place, runs from there, and loses nothing of what was', async () => {
    const before = await ask('Where is order 48810?');
    const turnId = before.turns[0]?.id ?? '';
    const after = await forkAndRun(before.id, { turnId, edit: { content: 'Where is order 77777?' } });
    expect(after.turns).toHaveLength(4);
    expect(textOf(after)).toContain('77777');
    const [first, second] = after.branches[after.turns[0]?.id ?? ''] ?? [];
    expect([first, second]).toEqual([turnId, after.turns[0]?.id]);

    const back = await call('PATCH', `/api/sessions/${before.id}`, { branchTurnId: turnId });
    expect((await back.json()).turns).toEqual(before.turns);
  });

  it('gives a call another result, and the model answers from that', async () => {
    const before = await ask('Where is order 48810?');
    const results = before.turns[2];
    const content = toBlocks(results?.message.content ?? '').map((block) => ({
      ...block,
      content: '{"status": "lost at sea"}',
    }));
    const after = await forkAndRun(before.id, { turnId: results?.id, edit: { content } });
    expect(textOf(after)).toContain('lost at sea');
    expect(after.turns.slice(0, 2)).toEqual(before.turns.slice(0, 2));
  });

  it('gives a call another input, and has it answered anew', async () => {
    const before = await ask('Where is order 48810?');
    const asked = before.turns[1];
    const content = toBlocks(asked?.message.content ?? '').map((block) =>
      block.type === 'tool_use' ? { ...block, input: { order_id: '99999' } } : block,
    );
    const after = await forkAndRun(before.id, { turnId: asked?.id, edit: { content } });
    expect(JSON.stringify(after.turns[1]?.message.content)).toContain('99999');
    expect(JSON.stringify(after.turns[2]?.message.content)).toContain('shipped');
  });

  it('goes on from an earlier turn with another question', async () => {
    const before = await ask('Where is order 48810?');
    await follow((await startRun(before.id, { content: 'And order 11111?' })).id);
    const turnId = before.turns.at(-1)?.id;
    expect((await fork(before.id, { turnId })).status).toBe(201);
    await follow((await startRun(before.id, { content: 'And order 22222?' })).id);
    const after = await readSession(before.id);
    expect(textOf(after)).toContain('22222');
    expect(JSON.stringify(after.turns)).not.toContain('11111');
    expect(after.branches[after.turns[4]?.id ?? '']).toHaveLength(2);
  });

  it('is refused for what could not be sent, for turns of others, and while a run goes on', async () => {
    const before = await ask('Where is order 48810?');
    const [first, asked, results] = before.turns;
    expect((await fork(before.id, { turnId: results?.id, edit: { content: 'no results' } })).status).toBe(
      400,
    );
    expect((await fork(before.id, { turnId: first?.id, edit: { content: '' } })).status).toBe(400);
    const input = [{ type: 'tool_use', id: 'toolu_1', name: 'get_order', input: 'text' }];
    expect((await fork(before.id, { turnId: asked?.id, edit: { content: input } })).status).toBe(400);
    const other = await ask('Hello');
    expect((await fork(before.id, { turnId: other.turns[0]?.id })).status).toBe(400);
    expect(await readSession(before.id)).toMatchObject({ headTurnId: before.headTurnId });

    const manual = await createSession({ tools: [{ ...tool, answerer: { type: 'manual' } }] });
    await follow((await startRun(manual.id, { content: 'Where is order 48810?' })).id);
    const { turns } = await readSession(manual.id);
    expect((await fork(manual.id, { turnId: turns[0]?.id })).status).toBe(409);
  });
});
