import { inChunks } from '@/lib/server/in-chunks';

/** Text as pieces of UTF-8, which go from a worker to the server without a copy. */
export const toBytes = (texts: Iterable<string>): Uint8Array[] =>
  Array.from(inChunks(texts), (chunk) => Buffer.from(chunk));
