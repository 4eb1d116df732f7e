import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import type { Run } from '@/prisma/generated/client';
import { endRun, isOrphan } from './close-interrupted-run';

/** So many are settled together. */
const STEP = 100;
/** A start waits so long for it; the rest is settled while the server answers, and each run when it is looked at. */
const MAX_WAIT_MS = 2000;

/**
 * Marks the runs a server left behind when it ended as `interrupted`: whatever they had stored stays, and "continue"
 * goes on from there. To be called once, before the first request.
 */
export async function recoverRuns(): Promise<void> {
  const startedAt = new Date();
  const until = performance.now() + MAX_WAIT_MS;
  let last: string | undefined = '';
  while (last !== undefined) {
    if (performance.now() > until) return void recoverRest(last, startedAt);
    last = await recoverStep(last, startedAt);
  }
}

async function recoverRest(after: string, startedAt: Date): Promise<void> {
  try {
    let last: string | undefined = after;
    while (last !== undefined) last = await recoverStep(last, startedAt);
  } catch (error) {
    getLog().error({ err: error }, 'runs that a server left behind could not be settled');
  }
}

/** Settles some of them. @returns where to go on; undefined at the end. It goes by id: each is looked at once. */
async function recoverStep(after: string, startedAt: Date): Promise<string | undefined> {
  const prisma = await getPrisma();
  const runs = await prisma.run.findMany({
    // A run of this server may not have been entered yet.
    where: { status: 'running', id: { gt: after }, createdAt: { lt: startedAt } },
    orderBy: { id: 'asc' },
    take: STEP,
  });
  await Promise.all(runs.filter(isOrphan).map(recover));
  return runs.length < STEP ? undefined : runs.at(-1)?.id;
}

async function recover(run: Run): Promise<void> {
  try {
    await endRun(run, 'interrupted');
  } catch (error) {
    // One log that cannot be read must not keep the server, and every other session, from starting; neither must a row that
    // cannot be written, or a disk without room: such a run is tried again when it is looked at.
    const isMarked = await markInterrupted(run.id);
    const said = isMarked ? 'the log of a run cannot be read' : 'a run that was left behind cannot be marked';
    getLog().error({ err: error, runId: run.id }, said);
  }
}

async function markInterrupted(id: string): Promise<boolean> {
  try {
    const prisma = await getPrisma();
    await prisma.run.updateMany({ where: { id }, data: { status: 'interrupted' } });
    return true;
  } catch {
    return false;
  }
}
