import 'server-only';

/** So much is handed over at once: the reader sets the pace. */
const CHUNK_BYTES = 64 * 1024;

/** Bytes as the body of an answer, which lets go of each piece once it is read. */
export function toByteStream(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const left = pieces.toReversed();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.pop();
        if (!piece) return controller.close();
        if (piece.byteLength > CHUNK_BYTES) left.push(piece.subarray(CHUNK_BYTES));
        controller.enqueue(piece.subarray(0, CHUNK_BYTES));
      },
      cancel: () => void left.splice(0),
    },
    { highWaterMark: 0 },
  );
}
