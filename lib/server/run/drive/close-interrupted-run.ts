import 'server-only';
import { findActiveRun, withLock } from '@/lib/server/run/run-registry';
import { getRunHub } from '@/lib/server/run/watch/run-hub';
import { getRunRow } from '@/lib/server/store/get-run';
import { readLastEvents } from '@/lib/server/store/read-run-events';
import type { Run } from '@/prisma/generated/client';
import { openRunLog } from './drive-run';

/** On record as running, though nobody drives it: the server ended, or its log could not be written any more. */
export const isOrphan = (run: Pick<Run, 'id' | 'status'>): boolean =>
  run.status === 'running' && !findActiveRun(run.id);

/** Writes the end of a run nobody drives. */
export async function endRun(run: Run, status: 'cancelled' | 'interrupted'): Promise<void> {
  // Its end follows from the last event alone, however long the log is.
  const [last] = (await readLastEvents(run.id)).slice(-1);
  const log = await openRunLog(run, [], last);
  log.append({ type: 'run-end', status });
  await log.settled();
  getRunHub().release(run.id);
}

/** The row of a run, interrupted first if nobody drives it. To be called in the run's turn. */
export async function closeInterruptedRun(runId: string): Promise<Run> {
  const run = await getRunRow(runId);
  if (!isOrphan(run)) return run;
  await endRun(run, 'interrupted');
  return getRunRow(runId);
}

/** The row of a run as it stands, in its turn if it has to be interrupted first. */
export async function getSettledRun(runId: string): Promise<Run> {
  const run = await getRunRow(runId);
  return isOrphan(run) ? withLock(runId, () => closeInterruptedRun(runId)) : run;
}
