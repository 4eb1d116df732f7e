import 'server-only';
import { writeJson } from '@/lib/core/json/write-json';
import { readBaseline, readResults, watchBaseline } from '@/lib/core/rerun/baseline';
import type { Divergence } from '@/lib/core/run/log/divergence';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { LoopInput } from '@/lib/core/run/run-loop';
import { getPrisma } from '@/lib/server/db/database';
import { readRunTurns } from '@/lib/server/run/watch/read-run-turns';
import { readRun } from '@/lib/server/store/read-run';
import type { Run } from '@/prisma/generated/client';

/** What a loop needs of the recording it is held against. */
export type OpenBaseline = NonNullable<LoopInput['baseline']> &
  Pick<ReturnType<typeof watchBaseline>, 'resultOf'>;

/**
 * Opens the recording a run is held against, as far as the run has come along it. Undefined for a run that repeats none,
 * and for one that has left it: from there on it goes its own way.
 */
export async function openBaseline(run: Run, state: RunState): Promise<OpenBaseline | undefined> {
  const { rerun } = readRun(run);
  if (!rerun || state.divergence) return undefined;
  const turns = await readRunTurns({ id: rerun.of, sessionId: run.sessionId });
  const watch = watchBaseline(readBaseline(turns), readResults(turns[0]));
  for (const item of state.items) {
    if (item.kind === 'request' && item.request.message) watch.judge(item.request.message);
  }
  return { ...watch, policy: rerun.on_divergence };
}

/** Repeats where a run left its recording in its row, for lists. */
export async function keepDivergence(runId: string, divergence: Divergence): Promise<void> {
  const prisma = await getPrisma();
  await prisma.run.update({ where: { id: runId }, data: { divergence: writeJson(divergence) } });
}
