import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SimulatorAnswer } from '@/lib/core/simulator/answer-request';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { toStreamEvents } from '@/lib/core/simulator/to-stream-events';
import { makeId } from '@/lib/core/simulator/wire/make-id';
import { askSchemaWorker } from '@/lib/server/schema/ask-schema-worker';
import type { Fetch } from './network-fetch';

export type SimulatorPace = NonNullable<SessionConfig['loop']['simulator_pace']>;

/** How long an answer may take to be thought of. */
const DEADLINE_MS = 3000;

/** What each pace makes of the pauses a believable model takes. */
const factors: Record<SimulatorPace, number> = { believable: 1, fast: 0.2, instant: 0 };

/** A `fetch` behind which the simulator answers as the Messages API would. */
export function createSimulatorFetch(pace: SimulatorPace): Fetch {
  return async (url, init = {}) => {
    if (String(url).includes('/v1/models')) return Response.json({ data: [simulatorModel], has_more: false });
    const body: unknown = init.body instanceof Uint8Array ? readBody(init.body) : undefined;
    const attempt = Number(new Headers(init.headers).get('x-stainless-retry-count') ?? 0);
    return simulateMessage(body, { attempt, pace, ...(init.signal ? { signal: init.signal } : {}) });
  };
}

const readBody = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Answers one request of the Messages API, streaming when the body says so. */
export async function simulateMessage(
  body: unknown,
  { attempt, pace, signal }: { attempt: number; pace: SimulatorPace; signal?: AbortSignal },
): Promise<Response> {
  const answer = await findAnswer(body, attempt);
  const headers = { 'request-id': answer.requestId, 'cache-control': 'no-store, no-transform' };
  if (!answer.ok) {
    const { status, error, requestId, retryAfter } = answer;
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
  const stream = toStream(writeStream(answer, factors[pace], signal));
  return new Response(stream, {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' },
  });
}

/** Thinks of an answer where it can be stopped: it checks schemas people wrote, and follows them to make up inputs. */
async function findAnswer(body: unknown, attempt: number): Promise<SimulatorAnswer> {
  const found = await askSchemaWorker({ kind: 'simulator', body, attempt }, DEADLINE_MS);
  if (found?.kind === 'simulator') return found.answer;
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
    text += `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
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
