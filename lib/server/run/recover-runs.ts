import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { endRun, isOrphan } from './settle-run';

/**
 * Marks the runs a server left behind when it ended as `interrupted`: whatever they had stored stays, and "continue"
 * goes on from there. To be called once, before the first request.
 *
 * @returns how many there were
 */
export async function recoverRuns(): Promise<number> {
  const prisma = await getPrisma();
  const runs = await prisma.run.findMany({ where: { status: 'running' } });
  const orphans = runs.filter(isOrphan);
  for (const run of orphans) {
    try {
      await endRun(run, 'interrupted');
    } catch (error) {
      // One log that cannot be read must not keep the server, and every other session, from starting.
      getLog().error({ err: error, runId: run.id }, 'the log of a run cannot be read');
      await prisma.run.update({ where: { id: run.id }, data: { status: 'interrupted' } });
    }
  }
  return orphans.length;
}
