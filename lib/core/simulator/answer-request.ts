import { makeId } from '@/lib/core/claude/make-id';
import { isJsonObject, type Message, type RequestBody } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { checkRequest } from '@/lib/core/request/check-request';
import type { RequestIssue } from '@/lib/core/request/request-issue';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { decideAnswer } from './decide-answer';
import { readRequest } from './request/read-request';
import { withoutCleared } from './request/without-cleared';
import { resumeAnswer } from './resume-answer';
import { answerUnknown } from './scenario/answer-unknown';
import { dropPhrases, findScenario } from './scenario/find-scenario';
import { manageContext } from './scenario/manage-context';
import { playScenario } from './scenario/play-scenario';
import { readAnswersSoFar } from './scenario/read-answers-so-far';
import type { ScriptedAnswer, StreamOddity } from './scenario/scripted-answer';
import { limitOutput } from './wire/limit-output';
import { toUsage } from './wire/to-usage';

/** What the simulator answers: a message, or an error as the API words it. */
export type SimulatorAnswer =
  | {
      ok: true;
      requestId: string;
      message: Message;
      /** The text of the last tool input where it is not the JSON of that input: cut off, or no JSON at all. */
      cutInput?: string;
      /** What is out of the ordinary in the stream of this answer. */
      stream?: StreamOddity;
    }
  | {
      ok: false;
      requestId: string;
      /** HTTP status. */
      status: number;
      error: { type: string; message: string; details?: unknown };
      /** Seconds, for the `retry-after` header. */
      retryAfter?: number;
    };

/**
 * Answers a Messages API request as a scripted model: the same request always gets the same answer, byte for byte,
 * and one the API would refuse is refused in the API's words. `model` of the answer is always `simulator`.
 *
 * The schemas in the body are checked and followed as deep as they go, which a hostile one can draw out without end:
 * run it where it can be stopped.
 *
 * @param body the parsed request body, not yet believed
 * @param options.attempt how often the request failed already (the SDK's `x-stainless-retry-count`)
 * @param options.now in milliseconds since 1970; only what an answer says of times depends on it
 */
export function answerRequest(
  body: unknown,
  { attempt = 0, now = NO_TIME }: { attempt?: number; now?: number } = {},
): SimulatorAnswer {
  const seed = toSeed(body);
  const requestId = makeId('req_', `${seed} ${attempt}`);
  const [issue] = checkRequest(body);
  if (issue) return { ok: false, requestId, ...toRefusal(issue) };
  if (isJsonObject(body) && isJsonObject(body.thread)) return { ok: false, requestId, ...NO_THREADS };
  // The check above has just read the whole shape.
  const request = readRequest(withoutCleared(body as RequestBody));
  const { current, unfinished } = request.conversation;
  current.question = dropPhrases(current.question);
  const scenario = findScenario(request.body, current.newest);
  const ordinary =
    typeof scenario === 'string'
      ? () => answerUnknown(scenario)
      : () => resumeAnswer(unfinished) ?? decideAnswer(request, seed);
  const scene = { request, seed, now, ordinary, ...readAnswersSoFar(request.body.messages) };
  const played = playScenario(typeof scenario === 'string' ? null : scenario, scene, attempt);
  if ('failure' in played) return { ok: false, requestId, ...played.failure };
  const answer = manageContext(played.answer, request.body, seed);
  return { ok: true, requestId, ...finish(request.body, answer, seed) };
}

/** Where nobody says when it is: the first of November 2026. */
const NO_TIME = Date.UTC(2026, 10, 1);

const ERROR_TYPES = { 400: 'invalid_request_error', 404: 'not_found_error', 413: 'request_too_large' };

/** Refused in the API's words. */
function toRefusal({ status: given, apiMessage }: RequestIssue) {
  const status = given ?? 400;
  return { status, error: { type: ERROR_TYPES[status], message: apiMessage } };
}

/** The simulator keeps nothing between requests. The SDK then sends the whole history. Source: API documentation, "Messages API reference", "SDK tool runner". */
const NO_THREADS = {
  status: 400,
  error: {
    type: 'invalid_request_error',
    message: 'The Simulator keeps no message threads. Send the whole history.',
    details: { error_code: 'thread_unsupported_request' },
  },
};

/** What an answer depends on. Streamed or not, it is the same answer. */
function toSeed(body: unknown): string {
  return writeJson(isJsonObject(body) ? { ...body, stream: undefined } : body) ?? '';
}

/** Cuts an answer to its limits and makes it a message. */
function finish(
  body: RequestBody,
  answer: ScriptedAnswer,
  seed: string,
): { message: Message; cutInput?: string; stream?: StreamOddity } {
  const most = Math.min(
    typeof body.max_tokens === 'number' ? body.max_tokens : 4096,
    answer.limit ?? Number.POSITIVE_INFINITY,
  );
  const sequences = Array.isArray(body.stop_sequences)
    ? body.stop_sequences.filter((text) => typeof text === 'string')
    : [];
  const { content, stop, cutInput = answer.cutInput } = limitOutput(answer.content, most, sequences);
  const cutReason =
    stop?.stop_reason === 'max_tokens' ? (answer.limitReason ?? 'max_tokens') : stop?.stop_reason;
  const message: Message = {
    id: makeId('msg_', seed),
    type: 'message',
    role: 'assistant',
    model: SIMULATOR_MODEL,
    content,
    stop_reason: cutReason ?? answer.stop_reason,
    stop_sequence: stop?.stop_sequence ?? null,
    ...answer.fields,
    usage: { ...toUsage(body, content), ...answer.usage },
  };
  return {
    message,
    ...(cutInput === undefined ? {} : { cutInput }),
    ...(answer.stream === undefined ? {} : { stream: answer.stream }),
  };
}
