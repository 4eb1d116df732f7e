import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { makeId } from '@/lib/core/claude/make-id';
import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SimulatorAnswer } from '@/lib/core/simulator/answer-request';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { toStreamEvents } from '@/lib/core/simulator/to-stream-events';
import { runTask } from '@/lib/server/worker/run-task';
import type { Fetch } from './network-fetch';
import { simulateTask } from './simulate-task';

export type SimulatorPace = NonNullable<SessionConfig['loop']['simulator_pace']>;

/** How long an answer may take to be thought of. */
const DEADLINE_MS = 3000;

/** What each pace makes of the pauses a believable model takes. */
const factors: Record<SimulatorPace, number> = { believable: 1, fast: 0.2, instant: 0 };

/** So many requests that failed on purpose are remembered, the newest ones. */
const MOST_FAILED = 1000;

/** The bundler may load this module more than once in one process; there must be one memory. */
const shared = globalThis as { loopbenchFailedTries?: Map<string, number> };
function getFailed(): Map<string, number> {
  shared.loopbenchFailedTries ??= new Map();
  return shared.loopbenchFailedTries;
}

function keepFailed(key: string, tries: number): void {
  const failed = getFailed();
  failed.delete(key);
  failed.set(key, tries);
  const [oldest] = failed.keys();
  if (failed.size > MOST_FAILED && oldest !== undefined) failed.delete(oldest);
}

/**
 * The name of a request that may ask to have a try fail. The same request comes again when a person retries the turn, and
 * is to go well then: nothing in it says that it is a retry.
 */
function toRetryKey(scope: string, body: string | undefined): string | undefined {
  if (body === undefined || !/simulate:|"simulator"\s*:/i.test(body)) return undefined;
  return createHash('sha256').update(`${scope}\0${body}`).digest('base64');
}

/**
 * A `fetch` behind which the simulator answers as the Messages API would.
 *
 * @param scope of what is one conversation: a try that failed on purpose is counted when the same is asked for again
 */
export function createSimulatorFetch(pace: SimulatorPace, scope = ''): Fetch {
  return async (url, init = {}) => {
    if (String(url).includes('/v1/models')) return Response.json({ data: [simulatorModel], has_more: false });
    const text = init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : undefined;
    const body = text === undefined ? undefined : readJson(text);
    const headers = new Headers(init.headers);
    const repeated = Number(headers.get('x-stainless-retry-count') ?? 0);
    const key = toRetryKey(scope, text);
    const attempt = Math.max(repeated, key === undefined ? 0 : (getFailed().get(key) ?? 0));
    if (key !== undefined) getFailed().delete(key);
    const options = { attempt, pace, headers, ...(init.signal ? { signal: init.signal } : {}) };
    return simulateMessage(body, {
      ...options,
      onFailed: () => {
        if (key !== undefined) keepFailed(key, attempt + 1);
      },
    });
  };
}

/**
 * Answers one request of the Messages API, streaming when the body says so.
 *
 * @param options.headers of the request: its betas are judged with the body, and its workspace is named in the answer
 */
export async function simulateMessage(
  body: unknown,
  {
    attempt,
    pace,
    headers: given,
    signal,
    onFailed,
  }: {
    attempt: number;
    pace: SimulatorPace;
    headers?: Headers;
    signal?: AbortSignal;
    onFailed?: () => void;
  },
): Promise<Response> {
  const answer = await findAnswer(withBetas(body, given), attempt);
  const workspace = given?.get('anthropic-workspace-id');
  const headers = {
    'request-id': answer.requestId,
    'cache-control': 'no-store, no-transform',
    ...(workspace ? { 'anthropic-workspace-id': workspace } : {}),
  };
  if (!answer.ok) {
    const { status, error, requestId, retryAfter } = answer;
    onFailed?.();
    return Response.json(
      { type: 'error', error, request_id: requestId },
      {
        status,
        headers: { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
      },
    );
  }
  const isStreaming = typeof body === 'object' && body !== null && 'stream' in body && body.stream === true;
  if (!isStreaming) return Response.json(answer.message, { headers });
  if (answer.stream === 'cut' || answer.stream === 'error') onFailed?.();
  const stream = toStream(writeStream(answer, factors[pace], signal));
  return new Response(stream, {
    // A proxy that gathers a stream would show it all at once.
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  });
}

/** The names of the `anthropic-beta` header stand in `betas`, as in a request that is checked before it is sent. */
function withBetas(body: unknown, headers: Headers | undefined): unknown {
  const betas = headers?.get('anthropic-beta');
  return betas && isJsonObject(body) ? { ...body, betas: betas.split(',').map((name) => name.trim()) } : body;
}

/** Thinks of an answer where it can be stopped: it checks schemas people wrote, and follows them to make up inputs. */
async function findAnswer(body: unknown, attempt: number): Promise<SimulatorAnswer> {
  const task = { body: writeJson(body ?? null), attempt, now: Date.now() };
  const answer = await runTask(simulateTask, task, DEADLINE_MS);
  if (answer) return readJson(answer) as SimulatorAnswer;
  const message = `The Simulator found no answer within ${DEADLINE_MS / 1000} seconds. Most likely a schema in the request takes too long: look for a pattern with nested repeats, or for $refs that multiply.`;
  // A status the SDK does not repeat: the same request would take as long again.
  const error = { type: 'invalid_request_error', message };
  return { ok: false, requestId: makeId('req_', randomUUID()), status: 400, error };
}

/** The server-sent events of an answer, each after its pause; without pauses, all in one piece. */
async function* writeStream(
  answer: Extract<SimulatorAnswer, { ok: true }>,
  factor: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  let text = '';
  for (const { event, pauseMs } of toStreamEvents(answer)) {
    if (factor > 0 && pauseMs > 0) {
      if (text !== '') yield encoder.encode(text);
      text = '';
      await delay(pauseMs * factor, undefined, signal ? { signal } : {});
    }
    text += `event: ${event.type}\ndata: ${writeJson(event)}\n\n`;
  }
  if (text !== '') yield encoder.encode(text);
}

function toStream(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
