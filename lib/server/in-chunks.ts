/** A chunk is sent once it is so long; a single piece may be longer. */
const CHUNK_CHARS = 64 * 1024;

/** Puts pieces of text together to chunks worth sending, so that nobody holds the whole of a long text. */
export function* inChunks(pieces: Iterable<string>): Generator<string, void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
