import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { getSettledRun } from '@/lib/server/run/drive/close-interrupted-run';

/**
 * Makes sure that nothing goes on in a session.
 *
 * @param exceptRunId a run that may
 * @throws AppError `run_active`
 */
export async function assertIdle(sessionId: string, exceptRunId = ''): Promise<void> {
  const prisma = await getPrisma();
  const open = await prisma.run.findMany({
    // The runs of repeats go on beside everything else, on branches of their own.
    where: { sessionId, status: { in: ['running', 'waiting'] }, id: { not: exceptRunId }, repeatId: null },
    select: { id: true },
  });
  const settled = await Promise.all(open.map(({ id }) => getSettledRun(id)));
  const busy = settled.find((run) => run.status === 'running' || run.status === 'waiting');
  if (!busy) return;
  const reason =
    busy.status === 'waiting'
      ? 'is waiting for you. Answer its calls or cancel it first.'
      : 'is still going on. Wait for it or cancel it first.';
  throw new AppError('run_active', `A run of this session (${busy.id}) ${reason}`);
}
