import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { answerRequest, type SimulatorAnswer } from '@/lib/core/simulator/answer-request';
import { simulatorModel } from '@/lib/core/simulator/simulator-model';
import { toStreamEvents } from '@/lib/core/simulator/to-stream-events';
import type { Fetch } from './network-fetch';

export type SimulatorPace = NonNullable<SessionConfig['loop']['simulator_pace']>;

/** What each pace makes of the pauses a believable model takes. */
const factors: Record<SimulatorPace, number> = { believable: 1, fast: 0.2, instant: 0 };

/** A `fetch` behind which the simulator answers as the Messages API would. */
export function createSimulatorFetch(pace: SimulatorPace): Fetch {
  return async (url, init = {}) => {
    if (String(url).includes('/v1/models')) return Response.json({ data: [simulatorModel], has_more: false });
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const attempt = Number(new Headers(init.headers).get('x-stainless-retry-count') ?? 0);
    return simulateMessage(body, { attempt, pace, ...(init.signal ? { signal: init.signal } : {}) });
  };
}

/** Answers one request of the Messages API, streaming when the body says so. */
export function simulateMessage(
  body: unknown,
  { attempt, pace, signal }: { attempt: number; pace: SimulatorPace; signal?: AbortSignal },
): Response {
  const answer = answerRequest(body, { attempt });
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
