import 'server-only';
import type { z } from 'zod';
import type { startRunOperation } from '@/lib/core/api/run-operations';
import type { RunData } from '@/lib/core/api/run-schema';
import { AppError } from '@/lib/core/app-error';
import { type MessageParam, toBlocks } from '@/lib/core/claude/message';
import { collectResults, emptyRunState, foldRunEvent } from '@/lib/core/run/fold-run-event';
import { nextStep } from '@/lib/core/run/next-step';
import { toResultsMessage } from '@/lib/core/run/results-message';
import type { ToolResult } from '@/lib/core/run/run-event';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { titleFrom } from '@/lib/core/session/title-from';
import { findCalls, stopReasonOf, type Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { UNTITLED } from '@/lib/server/session/create-session';
import { getSessionRow } from '@/lib/server/session/get-session';
import { readPath } from '@/lib/server/session/read-path';
import type { Run, Session } from '@/prisma/generated/client';
import { driveRun, prepareLeg } from './drive-run';
import { getRunRow } from './get-run';
import { readRunEvents } from './read-run-events';
import { inTurn } from './run-registry';
import { getSettledRun } from './settle-run';
import { toRunData } from './to-run-data';

type StartRunInput = z.output<typeof startRunOperation.body>;

/**
 * Starts a run at the end of the session's path, or at another turn of its tree.
 *
 * @throws AppError `not_found`; `run_active` while another run of the path is running or waiting; `nothing_to_run`
 *   when the path ends in an answer and no message is given; `tool_invalid` for a tool that cannot be sent;
 *   `no_api_key` when the model needs one
 */
export function startRun(sessionId: string, input: StartRunInput): Promise<RunData> {
  return inTurn(sessionId, async () => {
    const session = await getSessionRow(sessionId);
    const parentTurnId = input.parentTurnId === undefined ? session.headTurnId : input.parentTurnId;
    const path = await readPath(parentTurnId);
    if (parentTurnId !== null && path.length === 0) {
      throw new AppError('bad_request', `Turn ${parentTurnId} is not part of this session.`);
    }
    if (parentTurnId === session.headTurnId) await assertIdle(sessionId);
    const message = await toUserMessage(path, input.content);
    assertRunnable(session, message ? [...path, { id: '', parentId: null, message }] : path);
    return createAndDrive(session, parentTurnId, message, input);
  });
}

/** What can be known to fail is refused before anything is written. */
function assertRunnable(session: Session, path: readonly Turn[]): void {
  const config = sessionConfigSchema.parse(JSON.parse(session.config));
  if (nextStep(path, config.loop).type === 'stop') {
    throw new AppError('nothing_to_run', 'The conversation has ended: write the next message.');
  }
}

async function assertIdle(sessionId: string): Promise<void> {
  const prisma = await getPrisma();
  const open = await prisma.run.findMany({
    where: { sessionId, status: { in: ['running', 'waiting'] } },
    select: { id: true },
  });
  const settled = await Promise.all(open.map(({ id }) => getSettledRun(id)));
  const busy = settled.find((run) => run.status === 'running' || run.status === 'waiting');
  if (!busy) return;
  const reason =
    busy.status === 'waiting'
      ? 'is waiting for you. Answer its calls or cancel it first.'
      : 'is still going on. Wait for it or cancel it first.';
  throw new AppError('run_active', `A run of this session (${busy.id}) ${reason}`);
}

/**
 * The user message a run begins with. When the path ends in calls nobody answered (a cancelled run, an answer cut
 * off), they are answered in it first: the API refuses a history that leaves a call open.
 */
async function toUserMessage(
  path: readonly Turn[],
  content: StartRunInput['content'],
): Promise<MessageParam | undefined> {
  if (content === undefined) return undefined;
  const isEmpty = typeof content === 'string' ? content.trim() === '' : content.length === 0;
  if (isEmpty)
    throw new AppError('bad_request', 'The message is empty.', [
      { path: 'content', message: 'Write something.' },
    ]);
  const last = path.at(-1);
  const calls = last ? findCalls(last) : [];
  if (!last || calls.length === 0) return { role: 'user', content };
  const known = await findKnownResults(last);
  const isCutOff = stopReasonOf(last) !== 'tool_use';
  const unanswered = isCutOff
    ? 'Not executed: the answer was cut off before the call was complete.'
    : 'Not executed: the conversation went on without this call.';
  const results = new Map<string, ToolResult>(
    calls.map(({ id }) => [id, known.get(id) ?? { content: unanswered, is_error: true }]),
  );
  return toResultsMessage(calls, results, toBlocks(content));
}

/** Answers that were given before the run that made the turn was stopped. */
async function findKnownResults(turn: Turn & { runId?: string | null }): Promise<Map<string, ToolResult>> {
  if (!turn.runId) return new Map();
  const events = await readRunEvents(turn.runId);
  return collectResults(events.reduce(foldRunEvent, emptyRunState));
}

async function createAndDrive(
  session: Session,
  parentTurnId: string | null,
  message: MessageParam | undefined,
  { mode, content }: StartRunInput,
): Promise<RunData> {
  const prepared = await prepareLeg(session);
  const id = newId('run');
  const title = session.title === UNTITLED && content !== undefined ? titleFrom(toBlocks(content)) : null;
  return inTurn(id, async () => {
    const run = await createRun(session, { id, parentTurnId, mode }, title);
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

async function createRun(
  session: Session,
  { id, parentTurnId, mode }: Pick<Run, 'id' | 'parentTurnId' | 'mode'>,
  title: string | null,
): Promise<Run> {
  const prisma = await getPrisma();
  const now = new Date();
  const run = await prisma.run.create({
    data: {
      id,
      sessionId: session.id,
      parentTurnId,
      mode,
      status: 'running',
      createdAt: now,
      updatedAt: now,
    },
  });
  if (title || parentTurnId !== session.headTurnId) {
    await prisma.session.update({
      where: { id: session.id },
      data: { headTurnId: parentTurnId, ...(title ? { title } : {}) },
    });
  }
  return run;
}
