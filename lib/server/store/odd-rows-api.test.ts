import { expect, it, vi } from 'vitest';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { recoverRuns } from '@/lib/server/run/drive/recover-runs';
import { call, createSession, follow, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-test', max_tokens: 1000 };

/** A session whose first turn has its last one as parent, as no version of the product writes it. */
async function plantRing(): Promise<{ id: string; first: string }> {
  model.script(message('end_turn', [text('Hello.')]), message('end_turn', [text('Again.')]));
  const { id } = await createSession({ config });
  await follow((await startRun(id, { content: 'Hello' })).id);
  await follow((await startRun(id, { content: 'And now?' })).id);
  const { turns, headTurnId } = await readSession(id);
  const prisma = await getPrisma();
  await prisma.turn.update({ where: { id: turns[0]?.id ?? '' }, data: { parentId: headTurnId } });
  return { id, first: turns[1]?.id ?? '' };
}

it.each(['', '/shown', '/history', '/tree', '/recording'])(
  'answers GET /api/sessions/…%s where the turns of a session come round to themselves',
  async (part) => {
    const { id } = await plantRing();
    expect((await call('GET', `/api/sessions/${id}${part}`)).status).toBe(200);
    expect((await call('GET', '/api/sessions')).status).toBe(200);
  },
);

it('finds an end when it is told to show a branch of such a session', async () => {
  const { id, first } = await plantRing();
  const response = await call('PATCH', `/api/sessions/${id}`, { branchTurnId: first });
  expect(response.status).toBe(200);
});

it('settles the other runs it was left with when one cannot be written, and says so', async () => {
  model.script(...Array.from({ length: 3 }, () => message('end_turn', [text('Hello.')])));
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const { id } = await createSession({ config });
    const run = await startRun(id, { content: 'Hello' });
    await follow(run.id);
    ids.push(run.id);
  }
  const prisma = await getPrisma();
  await prisma.run.updateMany({ where: { id: { in: ids } }, data: { status: 'running' } });
  await prisma.$executeRawUnsafe(
    `CREATE TRIGGER odd BEFORE UPDATE OF "status" ON "Run" WHEN old."id" = '${ids[1]}' BEGIN SELECT RAISE(ABORT, 'odd'); END`,
  );
  const error = vi.spyOn(getLog(), 'error').mockImplementation(() => {});
  await recoverRuns();
  await prisma.$executeRawUnsafe('DROP TRIGGER odd');
  const runs = await prisma.run.findMany({ where: { id: { in: ids } } });
  const statusOf = (id: string | undefined) => runs.find((run) => run.id === id)?.status;
  expect(ids.map(statusOf)).toEqual(['interrupted', 'running', 'interrupted']);
  expect(error.mock.calls.map(([, said]) => said)).toEqual(['a run that was left behind cannot be marked']);
});
