import 'server-only';
import type { z } from 'zod';
import type { continueRunOperation } from '@/lib/core/api/run-operations';
import { AppError } from '@/lib/core/app-error';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { RunStatus } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { closeInterruptedRun } from '@/lib/server/run/drive/close-interrupted-run';
import { driveRun, openRunLog, prepareSegment } from '@/lib/server/run/drive/drive-run';
import { getChanges } from '@/lib/server/run/request/get-changes';
import { findActiveRun, withLock } from '@/lib/server/run/run-registry';
import { getRunRow } from '@/lib/server/store/get-run';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readRunEvents } from '@/lib/server/store/read-run-events';
import { toRunData } from '@/lib/server/store/to-run-data';
import { assertIdle } from './assert-idle';
import { listChanges, readOpenCalls, takeResults, toCallEnd } from './submit-results';

interface Continued {
  run: RunData;
  /** What was made different of results that were changed at a pause. */
  changes: ContentNote[];
}

const RESUMABLE = new Set<RunStatus>(['waiting', 'limit', 'failed', 'cancelled', 'interrupted']);

/**
 * Goes on with a run that stopped before its end, from what its path needs next; at a pause of step mode, lets it pass
 * with the results as they are or as the person has changed them.
 *
 * @throws AppError `not_found`; `run_active` while it, or another run of its session, goes on; `run_not_resumable`;
 *   `answers_missing`; as `prepareSegment` does. Nothing is written then
 */
export async function continueRun(
  runId: string,
  input: z.output<typeof continueRunOperation.body>,
): Promise<Continued> {
  const { sessionId } = await getRunRow(runId);
  return withLock(sessionId, () => withLock(runId, () => goOn(runId, input)));
}

async function goOn(runId: string, input: z.output<typeof continueRunOperation.body>): Promise<Continued> {
  const run = await closeInterruptedRun(runId);
  if (findActiveRun(runId)) throw new AppError('run_active', 'The run is going on already.');
  if (!RESUMABLE.has(run.status as RunStatus)) {
    throw new AppError(
      'run_not_resumable',
      `The run has ${run.status === 'completed' ? 'ended' : run.status}.`,
    );
  }
  let events = await readRunEvents(runId);
  const state = foldRunEvents(emptyRunState, events);
  if (run.status === 'waiting' && state.wait?.reason === 'answers') {
    const issues = state.wait.tool_use_ids
      .filter((id) => !state.calls[id]?.result)
      .map((id) => ({ path: id, message: `${state.calls[id]?.name ?? 'A call'} has no answer yet.` }));
    if (issues.length > 0) throw new AppError('answers_missing', 'Answer the open calls first.', issues);
  }
  const unknown = input.results.find(({ tool_use_id }) => !state.wait?.tool_use_ids.includes(tool_use_id));
  if (unknown) {
    throw new AppError('bad_request', `The pause holds no answer to a call ${unknown.tool_use_id}.`);
  }
  await assertIdle(run.sessionId, runId);
  const prepared = await prepareSegment(await getSessionRow(run.sessionId), getChanges(run));
  const taken = takeResults(input.results, input.results.length > 0 ? await readOpenCalls(run, state) : []);
  if (taken.length > 0) {
    const log = await openRunLog(run, events);
    for (const one of taken) log.append(toCallEnd(one));
    await log.settled();
    events = await readRunEvents(runId);
  }
  await driveRun({
    run,
    mode: input.mode ?? state.mode,
    events,
    isApproved: run.status === 'waiting' && state.wait?.reason !== 'divergence',
    isFreshCount: run.status === 'limit',
    prepared,
  });
  return { run: toRunData(await getRunRow(runId)), changes: listChanges(taken) };
}
