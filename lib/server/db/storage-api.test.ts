import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
beforeAll(() => {
  process.env.LOOPBENCH_SIMULATOR_PACE = 'instant';
});
afterAll(() => server.end());

/** Answers of every kind of write, each with what it should have said. */
async function write(sessionId: string): Promise<[number, string][]> {
  const answers = await Promise.all([
    call('PATCH', `/api/sessions/${sessionId}`, { draft: 'Written' }),
    call('POST', '/api/sessions', { title: 'New', draft: 'Written' }),
    call('POST', `/api/sessions/${sessionId}/shares`, {}),
  ]);
  return Promise.all(
    answers.map(async (answer) => [answer.status, (await answer.json()).error?.code] as [number, string]),
  );
}

const TABLES = ['Session', 'Share', 'Run'];

/** Has every write fail with the database's own words. */
async function fail(words: string): Promise<void> {
  const prisma = await getPrisma();
  for (const table of TABLES)
    for (const change of ['INSERT', 'UPDATE'])
      await prisma.$executeRawUnsafe(
        `CREATE TRIGGER "No${change}${table}" BEFORE ${change} ON "${table}" BEGIN SELECT RAISE(ABORT, '${words}'); END`,
      );
}

async function mend(): Promise<void> {
  const prisma = await getPrisma();
  for (const table of TABLES)
    for (const change of ['INSERT', 'UPDATE'])
      await prisma.$executeRawUnsafe(`DROP TRIGGER "No${change}${table}"`);
}

describe.each(['database or disk is full', 'attempt to write a readonly database'])('%s', (words) => {
  it('is told as what it is, and nothing saved before is lost', async () => {
    const session = await createSession({ title: 'Kept' });
    await follow((await startRun(session.id, { content: 'Hello' })).id);
    const before = await readSession(session.id);
    await fail(words);
    for (const answer of await write(session.id)) expect(answer).toEqual([507, 'storage_failed']);
    const refused = await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Again' });
    expect((await refused.json()).error).toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('disk is full or read-only'),
    });
    expect(await readSession(session.id)).toEqual(before);
    await mend();
    for (const [status] of await write(session.id)) expect(status).toBeLessThan(300);
    expect((await readSession(session.id)).turns).toEqual(before.turns);
  });
});
