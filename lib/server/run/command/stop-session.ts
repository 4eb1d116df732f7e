import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { cancelRepeat } from '@/lib/server/run/rerun/repeat-run';
import { cancelRun } from './cancel-run';

/**
 * Stops everything that goes on in a session. Repeats come first: they would begin further runs. A run that waits for a
 * person stays as it is: it costs nothing, and its question is still there when the session comes back.
 */
export async function stopSession(sessionId: string): Promise<void> {
  const prisma = await getPrisma();
  const repeats = await prisma.repeat.findMany({
    where: { sessionId, status: 'running' },
    select: { id: true },
  });
  await Promise.all(repeats.map(({ id }) => cancelRepeat(id)));
  const runs = await prisma.run.findMany({
    where: { sessionId, status: 'running' },
    select: { id: true },
  });
  await Promise.all(runs.map(({ id }) => cancelRun(id)));
}
