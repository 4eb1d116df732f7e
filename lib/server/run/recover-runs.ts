import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
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
  for (const run of orphans) await endRun(run, 'interrupted');
  return orphans.length;
}
