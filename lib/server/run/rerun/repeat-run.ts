import { toProblem } from '@/lib/core/to-problem';
import 'server-only';
import type { z } from 'zod';
import type { createRepeatOperation, RepeatData } from '@/lib/core/api/repeat-operations';
import { AppError } from '@/lib/core/app-error';
import type { Rerun } from '@/lib/core/rerun/rerun';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { newId } from '@/lib/server/new-id';
import { beginRun } from '@/lib/server/run/command/begin-run';
import { cancelRun } from '@/lib/server/run/command/cancel-run';
import { prepareSegment } from '@/lib/server/run/drive/drive-run';
import { findActiveRun, withLock } from '@/lib/server/run/run-registry';
import { getRunRow } from '@/lib/server/store/get-run';
import type { Repeat, Session } from '@/prisma/generated/client';
import { prepareRerun } from './rerun';

/** So many runs of repeats go on at once: enough to be quick, few enough not to run into the API's limits. */
const AT_ONCE = 3;

interface RepeatStart {
  session: Session;
  parentTurnId: string | null;
  changes?: StoredRunChanges;
  rerun: Rerun;
}

interface ActiveSeries {
  controller: AbortController;
  done: Promise<void>;
}

/** The bundler may load this module more than once in one process; there must be one set of repeats. */
const shared = globalThis as { loopbenchRepeats?: Map<string, ActiveSeries> };
function getActive(): Map<string, ActiveSeries> {
  shared.loopbenchRepeats ??= new Map();
  return shared.loopbenchRepeats;
}

/**
 * Runs the start of a run several times, each as a branch of its own. Returns once the repeats is stored; it goes on by
 * itself.
 *
 * @throws AppError as `rerun` does, before anything is written
 */
export async function createRepeat(
  runId: string,
  { times, changes }: z.output<typeof createRepeatOperation.body>,
): Promise<RepeatData> {
  const prepared = await prepareRerun(runId, changes);
  const rerun: Rerun = {
    of: prepared.base.id,
    on_divergence: 'go_on',
    isAccepted: false,
  };
  await prepareSegment(prepared.session, prepared.changes);
  const prisma = await getPrisma();
  const repeat = await prisma.repeat.create({
    data: {
      id: newId('rep'),
      sessionId: prepared.session.id,
      runId: prepared.base.id,
      times,
      status: 'running',
      createdAt: new Date(),
    },
  });
  const controller = new AbortController();
  const { session, parentTurnId, changes: kept } = prepared;
  const start = { session, parentTurnId, rerun, ...(kept ? { changes: kept } : {}) };
  getActive().set(repeat.id, { controller, done: playRepeat(repeat, start, controller) });
  return toRepeatData(repeat, 0);
}

/** Stops repeats and what it has going on. @throws AppError `not_found` */
export async function cancelRepeat(id: string): Promise<RepeatData> {
  const repeat = await getRepeatRow(id);
  const active = getActive().get(id);
  active?.controller.abort();
  const prisma = await getPrisma();
  if (repeat.status === 'running')
    await prisma.repeat.update({ where: { id }, data: { status: 'cancelled' } });
  const open = await prisma.run.findMany({
    where: { repeatId: id, status: { in: ['running', 'waiting'] } },
    select: { id: true },
  });
  await Promise.all(open.map((run) => cancelRun(run.id)));
  // One that was just about to begin ends as soon as it has.
  await active?.done;
  return toRepeatData(await getRepeatRow(id), await countEnded(id));
}

/** Marks the repeats a server left behind when it ended. To be called once, before the first request. */
export async function recoverRepeats(): Promise<void> {
  const prisma = await getPrisma();
  await prisma.repeat.updateMany({ where: { status: 'running' }, data: { status: 'interrupted' } });
}

/** The row of repeats. @throws AppError `not_found` */
export async function getRepeatRow(id: string): Promise<Repeat> {
  const prisma = await getPrisma();
  const repeat = await prisma.repeat.findFirst({ where: { id, session: { deletedAt: null } } });
  if (!repeat) throw new AppError('not_found', `There is no repeat ${id}.`);
  return repeat;
}

export async function countEnded(repeatId: string): Promise<number> {
  const prisma = await getPrisma();
  return prisma.run.count({ where: { repeatId, status: { notIn: ['running', 'waiting'] } } });
}

/** Repeats as the API tells it. */
export function toRepeatData(
  { id, runId, times, status, problem, createdAt }: Repeat,
  done: number,
): RepeatData {
  return {
    id,
    runId,
    times,
    done,
    status: status as RepeatData['status'],
    problem,
    createdAt: createdAt.toISOString(),
  };
}

/** Has the runs of repeats done, a few at once; never throws. */
async function playRepeat(repeat: Repeat, start: RepeatStart, controller: AbortController): Promise<void> {
  let left = repeat.times;
  const work = async () => {
    while (left > 0 && !controller.signal.aborted) {
      left -= 1;
      await playOne(repeat.id, start, controller.signal);
    }
  };
  try {
    const workers = Array.from({ length: Math.min(AT_ONCE, repeat.times) }, () =>
      work().catch((error: unknown) => {
        // One that cannot be run says that the others cannot either.
        controller.abort();
        throw error;
      }),
    );
    const outcomes = await Promise.allSettled(workers);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    await settle(repeat.id, failed ? toEnd(failed.reason) : { status: 'completed' });
  } catch (error) {
    getLog().error({ err: error, repeatId: repeat.id }, 'the repeats of a run broke off');
  } finally {
    getActive().delete(repeat.id);
  }
}

/** @throws Error when the run failed */
async function playOne(repeatId: string, start: RepeatStart, signal: AbortSignal): Promise<void> {
  const { id } = await withLock(start.session.id, () => beginRun({ ...start, mode: 'auto', repeatId }));
  if (signal.aborted) await cancelRun(id);
  await findActiveRun(id)?.done;
  const { status } = await getRunRow(id);
  // Nobody sits before repeats to answer by hand.
  if (status === 'waiting') await cancelRun(id);
  if (status === 'failed') throw new Error('One of the repeats failed; its branch says why.');
}

/** Repeats that was cancelled meanwhile stays so. */
async function settle(id: string, end: { status: string; problem?: string }): Promise<void> {
  const prisma = await getPrisma();
  await prisma.repeat.updateMany({ where: { id, status: 'running' }, data: end });
}

/** A session that was deleted meanwhile takes its repeats along: that is no failure. */
function toEnd(reason: unknown): { status: string; problem?: string } {
  if (reason instanceof AppError && reason.code === 'not_found') return { status: 'cancelled' };
  return { status: 'failed', problem: toProblem(reason) };
}
