import 'server-only';
import { inChunks } from '@/lib/server/in-chunks';

/** Answers with JSON that is written while it is sent: the reader sets the pace, and its length takes no memory. */
export function toJsonStream(pieces: Iterable<string>, status: number): Response {
  const encoder = new TextEncoder();
  const chunks = inChunks(pieces)[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { status, headers: { 'content-type': 'application/json' } });
}
