import 'server-only';
import { currentLogin } from '@/lib/server/access/check-access';
import type { FoundLogin } from '@/lib/server/access/find-login';
import { inChunks } from '@/lib/server/in-chunks';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // `no-transform`: a compressed stream arrives in lumps, or at the end.
  'cache-control': 'no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** An event on its way out. `runId` is given where a stream carries the events of several runs. */
interface StreamedEvent {
  runId?: string;
  seq: number;
  type: string;
  /** In pieces where it may be long. */
  json: string | Iterable<string>;
}

/** How long a client waits before it connects again. */
const RETRY_MS = 2000;

/** What a stream is stopped with, and ends with as an event, so that its reader knows why. */
type Reason = 'logged-out' | 'reconnect';
const REASONS: readonly Reason[] = ['logged-out', 'reconnect'];

/**
 * The streams under way, with the login each belongs to. The bundler may load this module more than once in one
 * process; there must be one list.
 */
const shared = globalThis as { loopbenchStreams?: Map<AbortController, string | null> };

function getStreams(): Map<AbortController, string | null> {
  shared.loopbenchStreams ??= new Map();
  return shared.loopbenchStreams;
}

/**
 * Ends every stream of a server that is asked to stop: readers are told to connect again. Or ends those of a login that
 * is over, which are told that.
 */
export function endEventStreams({ loggedOut }: { loggedOut?: string } = {}): void {
  for (const [stop, login] of getStreams()) {
    if (loggedOut === undefined) stop.abort('reconnect' satisfies Reason);
    else if (loggedOut === 'everybody' || loggedOut === login) stop.abort('logged-out' satisfies Reason);
  }
}

/**
 * Answers with run events as server-sent events: `id` the `seq` (`<run id>:<seq>` where there are several runs), `event`
 * the type, `data` the event. One write for each piece, several for a long one; the next piece is asked for when the
 * client has taken this one. A stream that ends before its time says why in an event of its own, the last one:
 * `logged-out`, or `reconnect` when the server is ending.
 */
export function toEventStream(
  pieces: AsyncGenerator<StreamedEvent[], void>,
  status: number,
  stop: AbortController,
): Response {
  const encoder = new TextEncoder();
  const written = write(pieces, stop, currentLogin.getStore() ?? null);
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
  pieces: AsyncGenerator<StreamedEvent[], void>,
  stop: AbortController,
  login: FoundLogin | null,
): AsyncGenerator<string, void> {
  const end =
    login && setTimeout(() => stop.abort('logged-out' satisfies Reason), login.endsAt - Date.now()).unref();
  getStreams().set(stop, login?.tokenHash ?? null);
  try {
    for await (const piece of pieces) {
      if (stop.signal.aborted) break;
      if (piece.length === 0) yield ': still here\n\n';
      else yield* inChunks(writeEvents(piece));
    }
    const reason = REASONS.find((known) => known === stop.signal.reason);
    if (reason) yield `event: ${reason}\ndata: {}\n\n`;
  } finally {
    if (end) clearTimeout(end);
    getStreams().delete(stop);
  }
}

function* writeEvents(piece: readonly StreamedEvent[]): Generator<string, void> {
  for (const { runId, seq, type, json } of piece) {
    yield `id: ${runId === undefined ? seq : `${runId}:${seq}`}\nevent: ${type}\ndata: `;
    if (typeof json === 'string') yield json;
    else yield* json;
    yield '\n\n';
  }
}
