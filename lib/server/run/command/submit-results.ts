import 'server-only';
import type { z } from 'zod';
import { toCodeResult } from '@/lib/core/answerer/to-code-result';
import { toSendableResult } from '@/lib/core/answerer/to-sendable-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { submitResultsOperation } from '@/lib/core/api/run-operations';
import { AppError } from '@/lib/core/app-error';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { emptyRunState, foldRunEvents, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunEventData } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { findCalls } from '@/lib/core/session/turn';
import { getLog } from '@/lib/server/log';
import {
  driveRun,
  findRunEnd,
  openRunLog,
  type PreparedSegment,
  prepareSegment,
} from '@/lib/server/run/drive/drive-run';
import { getChanges } from '@/lib/server/run/request/get-changes';
import { type ActiveRun, findActiveRun, withLock } from '@/lib/server/run/run-registry';
import { getRunHub } from '@/lib/server/run/watch/run-hub';
import { getRunRow } from '@/lib/server/store/get-run';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readPath } from '@/lib/server/store/read-path';
import { readRunEvents } from '@/lib/server/store/read-run-events';
import { toRunData } from '@/lib/server/store/to-run-data';
import type { Run } from '@/prisma/generated/client';

export type GivenResult = z.output<typeof submitResultsOperation.body>['results'][number];

/**
 * Takes a person's answers to tool calls. They are stored before this returns; the run goes on by itself when none is
 * missing, and also while it is still running on the answers of others.
 *
 * @throws AppError `not_found`; `run_not_waiting`; `run_not_resumable`; `bad_request` for a call the run does not wait for;
 *   `call_already_answered` when somebody was quicker
 */
export function submitResults(
  runId: string,
  given: readonly GivenResult[],
): Promise<{ run: RunData; changes: ContentNote[] }> {
  return withLock(runId, async () => {
    const { run, active, events, state, calls } = await readRun(runId);
    if (!active && run.status !== 'waiting') {
      throw new AppError('run_not_waiting', `The run is not waiting for answers; it is ${run.status}.`);
    }
    const ids = calls.map(({ id }) => id);
    assertAnswerable(given, ids, active?.results ?? answered(state));
    const taken = takeResults(given, calls);
    if (active) await addToActive(active, taken);
    else await addToWaiting(run, events, taken, ids);
    return { run: toRunData(await getRunRow(runId)), changes: listChanges(taken) };
  });
}

async function readRun(runId: string) {
  const run = await getRunRow(runId);
  const events = await readRunEvents(runId);
  const state = foldRunEvents(emptyRunState, events);
  const calls = await readOpenCalls(run, state);
  const active = findActiveRun(runId);
  if (active) return { run, active, events, state, calls };
  // Its loop may have ended while this was being read.
  const now = await getRunRow(runId);
  if (now.lastSeq === run.lastSeq && now.status === run.status) return { run, active, events, state, calls };
  return readRun(runId);
}

const answered = (state: RunState): ReadonlyMap<string, unknown> =>
  new Map(
    Object.values(state.calls).flatMap((call) => (call.result ? [[call.tool_use_id, call.result]] : [])),
  );

/** The calls of the last answer of a run. */
export async function readOpenCalls(run: Run, state: RunState): Promise<ToolUseBlock[]> {
  const path = await readPath(findRunEnd(state) ?? run.parentTurnId);
  const last = path.at(-1);
  return last ? findCalls(last) : [];
}

function assertAnswerable(
  given: readonly GivenResult[],
  calls: readonly string[],
  known: ReadonlyMap<string, unknown>,
): void {
  const seen = new Set<string>();
  for (const [index, { tool_use_id: id }] of given.entries()) {
    const path = `results.${index}.tool_use_id`;
    if (!calls.includes(id) || seen.has(id)) {
      const message = seen.has(id)
        ? `The call ${id} is answered twice.`
        : `The run does not wait for a call ${id}.`;
      throw new AppError('bad_request', message, [{ path, message }]);
    }
    if (known.has(id)) {
      throw new AppError(
        'call_already_answered',
        `The call ${id} has been answered already; that answer stands.`,
        [{ path, message: 'Already answered.' }],
      );
    }
    seen.add(id);
  }
}

/** An answer as the log holds it. */
interface TakenResult {
  tool_use_id: string;
  result: ToolResult;
  changes: ContentNote[];
}

/** What can be sent of answers to these calls. What cannot be was refused before. */
export function takeResults(given: readonly GivenResult[], calls: readonly ToolUseBlock[]): TakenResult[] {
  const byId = new Map(calls.map((call) => [call.id, call]));
  return given.map(({ tool_use_id, content, is_error }) => {
    const sendable = toSendableResult({ content, is_error });
    const { result, changes } = toCodeResult(byId.get(tool_use_id) ?? {}, sendable.result);
    return { tool_use_id, result, changes: [...sendable.changes, ...changes] };
  });
}

/** The changes of all, with the places the caller knows them by. */
export function listChanges(taken: readonly TakenResult[]): ContentNote[] {
  return taken.flatMap(({ changes }, index) =>
    changes.map(({ path, message }) => ({ path: `results.${index}${path && `.${path}`}`, message })),
  );
}

/** A person's answer as an event of the log. */
export const toCallEnd = ({ tool_use_id, result, changes }: TakenResult): RunEventData => ({
  type: 'call-end',
  tool_use_id,
  result,
  ...(changes.length > 0 ? { changes } : {}),
  by: 'person',
});

async function addToActive(active: ActiveRun, given: readonly TakenResult[]): Promise<void> {
  if (active.log.isStuck)
    throw new AppError('storage_failed', 'The disk is full. Make room, then answer again.');
  for (const one of given) {
    active.results.set(one.tool_use_id, one.result);
    active.log.append(toCallEnd(one));
  }
  await active.log.settled();
  void active.done.then(() => goOnAfter(active.runId));
}

/**
 * The loop may have decided to wait for a person just before the answer came. It has said so in the log, the answer
 * stands behind that, and nobody else would take the run up again.
 */
async function goOnAfter(runId: string): Promise<void> {
  try {
    await withLock(runId, async () => {
      const { run, active, state, calls } = await readRun(runId);
      if (active || run.status !== 'waiting' || state.wait?.reason !== 'answers') return;
      await goOnIfReady(
        run,
        calls.map(({ id }) => id),
      );
    });
  } catch (error) {
    getLog().error({ err: error, runId }, 'a run could not go on after an answer');
  }
}

async function addToWaiting(
  run: Run,
  events: readonly StoredRunEvent[],
  given: readonly TakenResult[],
  calls: readonly string[],
): Promise<void> {
  // Before anything is written: a tool that cannot be sent would leave the run with an answer and no way on.
  const prepared = await prepareSegment(await getSessionRow(run.sessionId), getChanges(run));
  const log = await openRunLog(run, events);
  for (const one of given) log.append(toCallEnd(one));
  await log.settled();
  await goOnIfReady(run, calls, prepared);
}

/**
 * Goes on when no answer is missing, and also when a call has not been put to anybody yet: the next member of a
 * toolset is asked for only after the one before.
 */
async function goOnIfReady(run: Run, calls: readonly string[], prepared?: PreparedSegment): Promise<void> {
  const events = await readRunEvents(run.id);
  const state = foldRunEvents(emptyRunState, events);
  const open = calls.filter((id) => !state.calls[id]?.result);
  if (open.length > 0 && open.every((id) => state.calls[id])) {
    // Nobody adds to it until the next answer comes: those who follow read it in the database.
    getRunHub().release(run.id);
    return;
  }
  await driveRun({
    run,
    mode: state.mode,
    events,
    isApproved: false,
    isFreshCount: false,
    ...(prepared ? { prepared } : {}),
  });
}
