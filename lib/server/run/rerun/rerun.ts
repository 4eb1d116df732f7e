import 'server-only';
import type { z } from 'zod';
import type { rerunOperation } from '@/lib/core/api/run-operations';
import { AppError } from '@/lib/core/app-error';
import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { Rerun } from '@/lib/core/rerun/rerun';
import type { RunData } from '@/lib/core/run/run-schema';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';
import { assertIdle } from '@/lib/server/run/command/assert-idle';
import { beginRun } from '@/lib/server/run/command/begin-run';
import { takeChanges } from '@/lib/server/run/command/take-changes';
import { withLock } from '@/lib/server/run/run-registry';
import { readRunTurns } from '@/lib/server/run/watch/read-run-turns';
import { getRunRow } from '@/lib/server/store/get-run';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readRun } from '@/lib/server/store/read-run';
import { readSession } from '@/lib/server/store/read-session';
import { toRunData } from '@/lib/server/store/to-run-data';
import type { Run } from '@/prisma/generated/client';

type RerunInput = z.output<typeof rerunOperation.body>;

/**
 * Runs again from where a run began, with the answers it recorded.
 *
 * @throws AppError `not_found`; `run_active`; `nothing_to_run` when the run has brought no answer; `bad_request` for
 *   changes that cannot be; `tool_invalid`, `no_api_key`
 */
export async function rerun(runId: string, input: RerunInput): Promise<RunData> {
  const { sessionId } = await getRunRow(runId);
  return withLock(sessionId, async () => {
    const { session, base, parentTurnId, changes } = await prepareRerun(runId, input.changes);
    await assertIdle(sessionId);
    return beginRun({
      session,
      parentTurnId,
      mode: input.mode,
      ...(changes ? { changes } : {}),
      rerun: { of: base.id, on_divergence: input.on_divergence, isAccepted: false },
    });
  });
}

/** What it takes to run again from where a run began. @throws AppError as `rerun` does */
export async function prepareRerun(runId: string, given: RerunInput['changes']) {
  const base = await findBase(runId);
  const turns = await readRunTurns(base);
  if (!turns.some(({ message }) => message.role === 'assistant')) {
    throw new AppError('nothing_to_run', 'This run has brought no answer that could be repeated.');
  }
  const session = await getSessionRow(base.sessionId);
  return {
    session,
    base,
    parentTurnId: findStart(base, turns),
    changes: takeChanges(readSession(session), given),
  };
}

/** Makes a rerun the new baseline. @throws AppError `not_found`; `bad_request` for a run that repeats none */
export async function acceptRerun(runId: string): Promise<RunData> {
  const run = await getRunRow(runId);
  const { rerun: known } = readRun(run);
  if (!known) throw new AppError('bad_request', 'This run repeats no other: it is a baseline already.');
  const accepted: Rerun = { ...known, isAccepted: true };
  const prisma = await getPrisma();
  await prisma.run.update({ where: { id: runId }, data: { rerun: writeJson(accepted) } });
  return toRunData(await getRunRow(runId));
}

/** The run whose answers count: a rerun nobody has accepted stands for the one it repeats. */
export async function findBase(runId: string): Promise<Run> {
  const run = await getRunRow(runId);
  const { rerun: known } = readRun(run);
  return known && !known.isAccepted ? findBase(known.of) : run;
}

/** Where a run began: at its own message, or at the turn it went on from. */
function findStart(run: Run, [first]: readonly Turn[]): string | null {
  const isOwnMessage =
    first !== undefined &&
    first.message.role !== 'assistant' &&
    !toBlocks(first.message.content).every(isToolResultBlock);
  return isOwnMessage ? first.id : run.parentTurnId;
}
