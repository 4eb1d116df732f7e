import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { createDraftFolder, toMessage } from '@/lib/core/claude/fold-stream-event';
import type {
  JsonObject,
  Message,
  MessageParam,
  RequestBody,
  StreamEvent,
  ToolUseBlock,
} from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { toProblem } from '@/lib/core/to-problem';
import { answerCalls, type ToolCallRouter } from './answer-calls';
import { findCallIds, giveOwnIds, type OwnIds } from './give-own-ids';
import type { Divergence, DivergencePolicy } from './log/divergence';
import type { RawInput, RunError, RunEventData, RunEventOf, RunMode } from './log/run-event';
import { nextStep } from './next-step';
import { type BuiltRequest, createRequestBuilder } from './request/build-request';
import type { ThinkingBindings } from './request/thinking-binding';
import { toResultsMessage } from './results-message';
import { untilAborted } from './until-aborted';

/** What arrives while a turn streams: raw API events as they came in together, or the news of a repetition. */
export type TurnChunk =
  | { events: StreamEvent[] }
  | { retry: Omit<RunEventOf<'request-retry'>, 'type' | 'seq' | 'at'> };

/** A failure of a request, already put into words. Whatever `streamTurn` throws must be one of these. */
export class TurnFailure extends Error {
  override name = 'TurnFailure';
  readonly details: RunError;

  constructor(details: RunError) {
    super(details.message);
    this.details = details;
  }
}

/** The JSON of a request body as it goes over the wire. */
export interface WrittenBody {
  bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
}

export type SentRequest = BuiltRequest & Pick<WrittenBody, 'bytes'>;

/** Everything a run needs; all that is impure comes in here. */
export interface LoopInput {
  /** The path so far, root first. The loop adds to its own copy. */
  path: readonly Turn[];
  config: SessionConfig;
  /** What answers of the path were asked for with. */
  bindings?: ThinkingBindings;
  /** The definitions of the enabled tools, in their order. */
  tools: readonly JsonObject[];
  mode: RunMode;
  /** Step mode: the person has seen the first pause and let it pass. */
  isApproved: boolean;
  /** Requests this run has made already. */
  stepsDone: number;
  /** Index into `path` of the first turn whose pause counts against its bound, as in `nextStep`. Absent: all count. */
  pausesFrom?: number;
  /** Answers known so far, by call id. The caller adds a person's answers while the loop runs. */
  results: Map<string, ToolResult>;
  /** The text of inputs that are no JSON object, of calls the path begins with, by call id. */
  invalidInputs?: ReadonlyMap<string, string>;
  /** Calls whose `call-start` is in the log already. */
  started: ReadonlySet<string>;
  signal: AbortSignal;

  /** Writes a body out, once for all who need its bytes. */
  writeBody(body: RequestBody): WrittenBody;
  /** Sends one request. Ends with the stream; throws a `TurnFailure`. */
  streamTurn(request: SentRequest, signal: AbortSignal): AsyncIterable<TurnChunk>;
  router: ToolCallRouter;
  /** Present in a run that repeats a recorded one. */
  baseline?: { judge: (message: Message | MessageParam) => Divergence | null; policy: DivergencePolicy };
  /** Makes a turn of the path; it must be stored together with the next event. */
  addTurn(turn: Omit<Turn, 'id'>): Turn;
  /** Milliseconds; only differences count. */
  now(): number;
}

/**
 * The tool loop: asks the model, has its calls answered, sends the results back, until `nextStep` says stop, a bound
 * is reached, a person is needed or `signal` aborts. Every step is told as a run event; the last one is `run-end`.
 *
 * Nothing is thrown for what the model, the API or a tool does: those end as `run-error` and `run-end`.
 */
export async function* runLoop(input: LoopInput): AsyncGenerator<RunEventData, void> {
  const path = [...input.path];
  const build = createRequestBuilder(input.config, input.tools, input.bindings);
  const segment: RunSegment = { ...input, build };
  const invalidInputs = new Map(input.invalidInputs);
  const callIds = findCallIds(path);
  let renamed: OwnIds['renamed'] = new Map();
  let isApproved = input.isApproved;
  let steps = input.stepsDone;

  while (!input.signal.aborted) {
    const step = nextStep(path, input.config, input.pausesFrom);
    if (step.type === 'stop') {
      return yield {
        type: 'run-end',
        status: step.isLimit ? 'limit' : 'completed',
        stop_reason: step.stop_reason,
      };
    }

    const calls = step.type === 'answer' ? step.calls : [];
    yield* answerCalls({ ...input, calls, invalidInputs, renamed });
    if (input.signal.aborted) break;
    const pause = findPause(path, calls, steps, isApproved, segment);
    if (pause) return yield* pause;
    isApproved = false;

    if (calls.length > 0) {
      const message = toResultsMessage(calls, input.results);
      path.push(input.addTurn({ parentId: path.at(-1)?.id ?? null, message }));
    }
    steps += 1;
    const outcome = yield* requestTurn(path, steps, segment, callIds);
    if (outcome.type === 'failed') {
      yield { type: 'run-error', error: outcome.error };
      return yield { type: 'run-end', status: 'failed' };
    }
    if (outcome.type === 'turn') {
      path.push(outcome.turn);
      renamed = outcome.renamed;
      for (const { tool_use_id, text } of outcome.rawInputs) invalidInputs.set(tool_use_id, text);
      if (yield* leaveRecording(path, input)) return;
    }
  }
  yield { type: 'run-end', status: 'cancelled' };
}

/**
 * Holds the newest answer against the recording, and tells of it when the run has left it.
 *
 * @returns true when the run ends or waits here
 */
function* leaveRecording(path: readonly Turn[], input: LoopInput): Generator<RunEventData, boolean> {
  const { baseline, config, pausesFrom } = input;
  const last = path.at(-1);
  if (!baseline || !last) return false;
  const divergence = baseline.judge(last.message);
  if (!divergence) return false;
  yield { type: 'run-divergence', divergence };
  const isOver = nextStep(path, config, pausesFrom).type === 'stop';
  if (isOver || baseline.policy === 'go_on') return false;
  if (baseline.policy === 'wait') yield { type: 'run-wait', reason: 'divergence', tool_use_ids: [] };
  yield { type: 'run-end', status: baseline.policy === 'wait' ? 'waiting' : 'cancelled' };
  return true;
}

/** Why the loop may not go on to the next request by itself, as the events that say so; null when it may. */
function findPause(
  path: readonly Turn[],
  calls: ToolUseBlock[],
  steps: number,
  isApproved: boolean,
  input: RunSegment,
): RunEventData[] | null {
  const missing = calls.filter((call) => !input.results.has(call.id));
  if (missing.length > 0) {
    const tool_use_ids = missing.map((call) => call.id);
    return [
      { type: 'run-wait', reason: 'answers', tool_use_ids },
      { type: 'run-end', status: 'waiting' },
    ];
  }
  if (steps >= input.config.loop.max_steps) return [{ type: 'run-end', status: 'limit' }];
  if (input.mode === 'step' && !isApproved) {
    return [describePause(path, calls, input), { type: 'run-end', status: 'waiting' }];
  }
  return null;
}

/** The pause of step mode: the request that would go out now, with the results it would carry. */
function describePause(path: readonly Turn[], answered: ToolUseBlock[], input: RunSegment): RunEventData {
  const { body, turnIds, withoutThinking, betas } = input.build(path);
  const results = answered.length > 0 ? [toResultsMessage(answered, input.results)] : [];
  return {
    type: 'run-wait',
    reason: answered.length > 0 ? 'results' : 'request',
    tool_use_ids: answered.map((call) => call.id),
    turnIds,
    ...(withoutThinking.length > 0 ? { withoutThinking } : {}),
    ...(betas.length > 0 ? { betas } : {}),
    body: { ...body, messages: [...body.messages, ...results] },
  };
}

/** What its steps need besides. */
type RunSegment = LoopInput & { build: ReturnType<typeof createRequestBuilder> };

type TurnOutcome =
  | { type: 'turn'; turn: Turn; rawInputs: RawInput[]; renamed: OwnIds['renamed'] }
  | { type: 'failed'; error: RunError }
  | { type: 'aborted' };

/** One request to the model, told as `request-start`, `stream`…, `turn-end`. */
async function* requestTurn(
  path: readonly Turn[],
  step: number,
  input: RunSegment,
  callIds: Set<string>,
): AsyncGenerator<RunEventData, TurnOutcome> {
  const request = input.build(path);
  const { turnIds, withoutThinking, betas, body } = request;
  const { bytes, hash } = input.writeBody(body);
  const left = withoutThinking.length > 0 ? { withoutThinking } : {};
  const named = betas.length > 0 ? { betas } : {};
  yield { type: 'request-start', step, turnIds, ...left, ...named, hash, body };

  const sentAt = input.now();
  let firstTokenAt: number | null = null;
  const folder = createDraftFolder();
  try {
    for await (const chunk of untilAborted(
      input.streamTurn({ ...request, bytes }, input.signal),
      input.signal,
    )) {
      if ('retry' in chunk) {
        yield { type: 'request-retry', ...chunk.retry };
        continue;
      }
      if (firstTokenAt === null && chunk.events.some(isContent)) firstTokenAt = input.now();
      yield { type: 'stream', events: chunk.events };
      for (const event of chunk.events) folder.take(event);
    }
  } catch (error) {
    if (input.signal.aborted) return { type: 'aborted' };
    return { type: 'failed', error: toRunError(error) };
  }
  if (input.signal.aborted) return { type: 'aborted' };

  const answer = toMessage(folder.draft);
  if (!answer || !folder.draft.isComplete) return { type: 'failed', error: cutOffError };
  const { message, renamed } = giveOwnIds(answer.message, callIds);
  const rawInputs = answer.invalid.map(({ index, tool_use_id, text }) => ({
    tool_use_id: String(message.content[index]?.id ?? tool_use_id),
    text,
  }));
  const parentTurnId = path.at(-1)?.id ?? null;
  const turn = input.addTurn({ parentId: parentTurnId, message });
  yield {
    type: 'turn-end',
    turnId: turn.id,
    parentTurnId,
    message,
    usage: message.usage,
    ...(rawInputs.length > 0 ? { rawInputs } : {}),
    ttftMs: firstTokenAt === null ? null : firstTokenAt - sentAt,
    totalMs: input.now() - sentAt,
  };
  return { type: 'turn', turn, rawInputs, renamed };
}

function isContent(event: StreamEvent): boolean {
  return event.type === 'content_block_start' || event.type === 'content_block_delta';
}

const cutOffError: RunError = {
  code: 'stream_cut_off',
  message: 'The answer broke off before it was complete.',
  hint: 'What arrived is kept below. Retry this turn to ask again.',
};

/** A stream whose events contradict each other throws a plain Error from the fold. */
function toRunError(error: unknown): RunError {
  if (error instanceof TurnFailure) return error.details;
  return {
    code: 'stream_malformed',
    message: cutText(`The answer could not be read: ${toProblem(error)}`),
    hint: 'What arrived is kept below. Retry this turn to ask again.',
  };
}
