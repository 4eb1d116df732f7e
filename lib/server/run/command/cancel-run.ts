import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { RunData } from '@/lib/core/run/run-schema';
import { endRun, isOrphan } from '@/lib/server/run/drive/close-interrupted-run';
import { findActiveRun, withLock } from '@/lib/server/run/run-registry';
import { getRunRow } from '@/lib/server/store/get-run';
import { toRunData } from '@/lib/server/store/to-run-data';

/** Stops a run that is running or waiting; one that has ended stays as it is. @throws AppError `not_found` */
export async function cancelRun(runId: string): Promise<RunData> {
  await stopLoop(runId); // at once, not behind whatever is queued for the run
  return withLock(runId, async () => {
    await stopLoop(runId);
    const run = await getRunRow(runId);
    if (run.status === 'waiting' || isOrphan(run)) await endRun(run, 'cancelled');
    return toRunData(await getRunRow(runId));
  });
}

const STUCK =
  'The disk is full: the run stops, and its end is stored as soon as there is room. What was saved before is safe.';

async function stopLoop(runId: string): Promise<void> {
  const active = findActiveRun(runId);
  active?.controller.abort();
  if (active?.log.isStuck) throw new AppError('storage_failed', STUCK);
  await active?.done;
}
