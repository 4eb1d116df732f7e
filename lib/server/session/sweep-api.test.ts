import { afterAll, expect, it, vi } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { change, messages } from '@/lib/server/testing/session-lists';
import { createSession, startTestServer } from '@/lib/server/testing/test-api';
import { purgeOldSessions } from './purge-sessions';

const server = startTestServer();
afterAll(() => server.end());

it('empties the bin past a session that cannot be taken away, says so once, and keeps it out of sight', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 60; index += 1) ids.push((await createSession({ messages })).id);
  await change({ action: 'delete', ids });
  const prisma = await getPrisma();
  await prisma.session.updateMany({
    where: { id: { in: ids } },
    data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) },
  });
  const stuck = ids[7] ?? '';
  await prisma.$executeRawUnsafe(
    `CREATE TRIGGER odd BEFORE DELETE ON "Turn" WHEN old."sessionId" = '${stuck}' BEGIN SELECT RAISE(ABORT, 'odd'); END`,
  );
  const error = vi.spyOn(getLog(), 'error').mockImplementation(() => {});

  const gone = await purgeOldSessions();
  expect([...gone].sort()).toEqual(ids.filter((id) => id !== stuck).sort());
  expect(await prisma.session.count({ where: { id: { in: ids } } })).toBe(1);
  expect(error.mock.calls).toEqual([
    [expect.objectContaining({ sessionId: stuck }), 'a session could not be taken away'],
  ]);
  expect(await change({ action: 'restore', ids: [stuck] })).toEqual([]);

  await prisma.$executeRawUnsafe('DROP TRIGGER odd');
});
