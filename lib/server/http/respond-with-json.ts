import 'server-only';
import { toByteStream } from './to-byte-stream';

/** Answers with JSON that is written already, in pieces of UTF-8. */
export const respondWithJson = (pieces: readonly Uint8Array[]): Response =>
  new Response(toByteStream(pieces), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
