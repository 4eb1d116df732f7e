import 'server-only';
import type { MessageParam } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import type { Rerun } from '@/lib/core/rerun/rerun';
import type { RunMode } from '@/lib/core/run/log/run-event';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import type { RunData } from '@/lib/core/run/run-schema';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { driveRun, prepareSegment } from '@/lib/server/run/drive/drive-run';
import { withLock } from '@/lib/server/run/run-registry';
import { getRunRow } from '@/lib/server/store/get-run';
import { toRunData } from '@/lib/server/store/to-run-data';
import type { Run, Session } from '@/prisma/generated/client';

export interface BeginRunInput {
  session: Session;
  /** The end of the path it starts from; the session shows that path from now on. */
  parentTurnId: string | null;
  mode: RunMode;
  /** The message it begins with. */
  message?: MessageParam;
  /** What the person says before that message, where that is a system message: kept as a turn of no run. */
  led?: MessageParam;
  /** Names the session. */
  title?: string | null;
  /** What it is run with in place of the session's settings and tools. */
  changes?: StoredRunChanges;
  rerun?: Rerun;
  /** The repeats it is one of: the session goes on showing the path it shows. */
  repeatId?: string;
}

/**
 * Makes a run and sets it going. To be called in the session's turn, once nothing can refuse it any more.
 *
 * @throws AppError as `prepareSegment` does, before anything is written
 */
export async function beginRun(input: BeginRunInput): Promise<RunData> {
  const { session, mode, message, changes } = input;
  const prepared = await prepareSegment(session, changes);
  const id = newId('run');
  return withLock(id, async () => {
    const run = await createRun(id, input);
    await driveRun({
      run,
      mode,
      events: [],
      isApproved: false,
      isFreshCount: true,
      prepared,
      ...(message ? { message } : {}),
    });
    return toRunData(await getRunRow(id));
  });
}

/** The run, the turn it goes on from where that is new, and what the session shows. */
async function createRun(
  id: string,
  { session, parentTurnId: from, led, mode, title, changes, rerun, repeatId }: BeginRunInput,
): Promise<Run> {
  const prisma = await getPrisma();
  const now = new Date();
  const turn = led && { id: newId('turn'), sessionId: session.id, parentId: from, message: writeJson(led) };
  const parentTurnId = turn ? turn.id : from;
  const run = prisma.run.create({
    data: {
      id,
      sessionId: session.id,
      parentTurnId,
      mode,
      status: 'running',
      createdAt: now,
      updatedAt: now,
      ...(changes ? { changes: writeJson(changes) } : {}),
      ...(rerun ? { rerun: writeJson(rerun) } : {}),
      ...(repeatId ? { repeatId } : {}),
    },
  });
  const isMoved = !repeatId && (title || parentTurnId !== session.headTurnId);
  const move = () =>
    prisma.session.update({
      where: { id: session.id },
      data: { headTurnId: parentTurnId, ...(title ? { title } : {}) },
    });
  // A transaction keeps everybody else waiting: only where half of it would be a turn that nobody sees.
  if (!turn) {
    const made = await run;
    if (isMoved) await move();
    return made;
  }
  const [, made] = await prisma.$transaction([
    prisma.turn.create({ data: { ...turn, createdAt: now } }),
    run,
    ...(isMoved ? [move()] : []),
  ]);
  return made;
}
