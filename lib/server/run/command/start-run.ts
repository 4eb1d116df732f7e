import 'server-only';
import type { z } from 'zod';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { startRunOperation } from '@/lib/core/api/run-operations';
import { AppError } from '@/lib/core/app-error';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { isBlank } from '@/lib/core/claude/is-blank';
import { type MessageParam, toBlocks } from '@/lib/core/claude/message';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import { nextStep } from '@/lib/core/run/next-step';
import { toResultsMessage } from '@/lib/core/run/results-message';
import type { RunData } from '@/lib/core/run/run-schema';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { titleFrom } from '@/lib/core/session/title-from';
import { findCalls, stopReasonOf, type Turn } from '@/lib/core/session/turn';
import { UNTITLED } from '@/lib/core/session/untitled';
import { withLock } from '@/lib/server/run/run-registry';
import { readTurnHistory } from '@/lib/server/run/watch/read-turn-history';
import { assertTurnOf } from '@/lib/server/store/assert-turn-of';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readPath } from '@/lib/server/store/read-path';
import { readSession } from '@/lib/server/store/read-session';
import { assertIdle } from './assert-idle';
import { beginRun } from './begin-run';
import { fillMessage } from './fill-message';
import { takeChanges } from './take-changes';
import { takeContent } from './take-content';

type StartRunInput = z.output<typeof startRunOperation.body>;

/**
 * Starts a run at the end of the session's path, or at another turn of its tree.
 *
 * @throws AppError `not_found`; `run_active` while another run of the path is running or waiting; `nothing_to_run`
 *   when the path ends in an answer and no message is given; `request_invalid` when one is given before the model's
 *   turn is over; `bad_request` for changes that cannot be, and content the API would refuse; `variable_missing`; `tool_invalid` for a tool that cannot be sent; `no_api_key` when the model needs one
 */
export function startRun(
  sessionId: string,
  input: StartRunInput,
): Promise<{ run: RunData; changes: ContentNote[] }> {
  return withLock(sessionId, async () => {
    const session = await getSessionRow(sessionId);
    const parentTurnId = input.parentTurnId === undefined ? session.headTurnId : input.parentTurnId;
    if (parentTurnId !== null) await assertTurnOf(sessionId, parentTurnId);
    const path = await readPath(parentTurnId);
    if (parentTurnId === session.headTurnId) await assertIdle(sessionId);
    const own = readSession(session);
    const changes = takeChanges(own, input.changes);
    const config = applyOverrides(own.config, changes?.config);
    const taken = input.content === undefined ? undefined : takeContent(input.content, 'user', 'content');
    const content = taken && fillMessage(taken.content, config, 'content');
    const message = await toUserMessage(path, content);
    const system = takeSystem(input, message, config);
    assertRunnable(config, message ? [...path, { id: '', parentId: null, message }] : path);
    const isNamed = session.title !== UNTITLED || content === undefined;
    const run = await beginRun({
      session,
      parentTurnId,
      mode: input.mode,
      ...(changes ? { changes } : {}),
      ...(message && system ? { led: message } : {}),
      ...(message ? { message: system ?? message } : {}),
      ...(isNamed ? {} : { title: titleFrom(toBlocks(content ?? '')) }),
    });
    return { run, changes: taken?.changes ?? [] };
  });
}

/**
 * The system message that follows what a person says. The API takes one after a message of the user alone.
 *
 * @throws AppError `bad_request` for an empty one, and without a message to follow
 */
function takeSystem(
  { system: given, clear_at }: StartRunInput,
  message: MessageParam | undefined,
  config: SessionConfig,
): MessageParam | undefined {
  const refuse = (said: string) => new AppError('bad_request', said, [{ path: 'system', message: said }]);
  if (given === undefined && clear_at !== undefined) throw refuse('clear_at is said of a system message.');
  if (given === undefined) return undefined;
  if (!message) throw refuse('A system message follows a message of the user: give its content too.');
  const { content } = takeContent(given, 'system', 'system');
  if (isBlank(content)) throw refuse('The system message is empty.');
  const filled = fillMessage(content, config, 'system');
  return { role: 'system', content: filled, ...(clear_at === undefined ? {} : { clear_at }) };
}

/** What can be known to fail is refused before anything is written. */
function assertRunnable(config: SessionConfig, path: readonly Turn[]): void {
  // A new run counts pauses from its beginning.
  if (nextStep(path, config, path.length).type === 'stop') {
    throw new AppError('nothing_to_run', 'The conversation has ended: write the next message.');
  }
}

/**
 * The user message a run begins with. When the path ends in calls nobody answered (a cancelled run, an answer cut
 * off), they are answered in it first: the API refuses a history that leaves a call open.
 *
 * @throws AppError `bad_request` for an empty one; `request_invalid` while a server call is open: the API takes nothing
 *   but results then, and merges the messages of a user, so that the text cannot even follow in one of its own
 */
async function toUserMessage(
  path: readonly Turn[],
  content: StartRunInput['content'],
): Promise<MessageParam | undefined> {
  if (content === undefined) return undefined;
  if (isBlank(content))
    throw new AppError('bad_request', 'The message is empty.', [
      { path: 'content', message: 'Write something.' },
    ]);
  if (isTurnOpen(path)) throw new AppError('request_invalid', OPEN_TURN);
  const last = path.at(-1);
  const calls = last ? findCalls(last) : [];
  if (!last || calls.length === 0) return { role: 'user', content };
  const { answered } = await readTurnHistory(last);
  const isCutOff = stopReasonOf(last) !== 'tool_use';
  const unanswered = isCutOff
    ? 'Not executed: the answer was cut off before the call was complete.'
    : 'Not executed: the conversation went on without this call.';
  const results = new Map<string, ToolResult>(
    calls.map(({ id }) => [id, answered.get(id)?.result ?? { content: unanswered, is_error: true }]),
  );
  return toResultsMessage(calls, results, toBlocks(content));
}

const OPEN_TURN =
  'The last answer is not over: a server tool is still at work in it, and the API takes no message before it is done. ' +
  'Continue the run first. Where it cannot go on, start again from an earlier message.';
