import 'server-only';
import type { FollowedEvent } from '@/lib/server/run/follow-run';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // `no-transform`: a compressed stream arrives in lumps, or at the end.
  'cache-control': 'no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** How long a client waits before it connects again. */
const RETRY_MS = 2000;

/** The streams under way. The bundler may load this module more than once in one process; there must be one set. */
const shared = globalThis as { loopbenchStreams?: Set<AbortController> };

function getStreams(): Set<AbortController> {
  shared.loopbenchStreams ??= new Set();
  return shared.loopbenchStreams;
}

/** Ends every stream, so that a server that is asked to stop need not wait for its readers. */
export function endEventStreams(): void {
  for (const stop of getStreams()) stop.abort();
}

/**
 * Answers with run events as server-sent events: `id` the `seq`, `event` the type, `data` the event. One write for
 * each piece; the next piece is asked for when the client has taken this one.
 */
export function toEventStream(
  pieces: AsyncGenerator<FollowedEvent[], void>,
  status: number,
  stop: AbortController,
): Response {
  const encoder = new TextEncoder();
  const written = write(pieces, stop);
  let hasBegun = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!hasBegun) {
          // At once, so that the headers go out before the first event.
          hasBegun = true;
          controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
          return;
        }
        const { value, done } = await written.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        stop.abort();
        await written.return();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { status, headers: HEADERS });
}

/** Each piece as text. What says nothing for a while says so, or the connection would be given up. */
async function* write(
  pieces: AsyncGenerator<FollowedEvent[], void>,
  stop: AbortController,
): AsyncGenerator<string, void> {
  getStreams().add(stop);
  try {
    for await (const piece of pieces) {
      yield piece.length === 0 ? ': still here\n\n' : piece.map(writeEvent).join('');
    }
  } finally {
    getStreams().delete(stop);
  }
}

const writeEvent = ({ seq, type, json }: FollowedEvent) => `id: ${seq}\nevent: ${type}\ndata: ${json}\n\n`;
