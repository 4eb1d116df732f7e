import { writeJson } from '@/lib/core/json/write-json';

/** A longer text is written out in pieces of this size, in UTF-16 units. */
const PIECE = 1 << 18;
/** How long to work before the page has its turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * A value as the JSON body of a request. Texts of megabytes are written out piece by piece, so that the page goes on
 * answering meanwhile.
 */
export async function toJsonBody(value: unknown): Promise<string | Blob> {
  const long: string[] = [];
  // Nothing else holds it. (A page that came over plain HTTP has no better source of chance.)
  const sign = `\u0000long text ${Math.random()}\u0000`;
  const frame = writeJson(replaceLong(value, long, sign));
  if (long.length === 0) return frame;
  const parts: string[] = [];
  const gaps = frame.split(JSON.stringify(sign).slice(1, -1));
  for (const [index, gap] of gaps.entries()) {
    parts.push(gap);
    const text = long[index];
    if (text !== undefined) await writePieces(text, parts);
  }
  return new Blob(parts, { type: 'application/json' });
}

/**
 * A value with its long texts taken out. What holds none stays the object it is: copied, it would lose the digits it
 * remembers.
 */
function replaceLong(value: unknown, long: string[], sign: string): unknown {
  if (typeof value === 'string') {
    if (value.length <= PIECE) return value;
    long.push(value);
    return sign;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = long.length;
  if (Array.isArray(value)) {
    const items = value.map((item) => replaceLong(item, long, sign));
    return long.length > before ? items : value;
  }
  const members = Object.entries(value).map(([name, member]) => [name, replaceLong(member, long, sign)]);
  return long.length > before ? Object.fromEntries(members) : value;
}

async function writePieces(text: string, parts: string[]): Promise<void> {
  let since = performance.now();
  for (let start = 0; start < text.length; start += PIECE) {
    // Halves of a pair that was split are written as escapes, which are a pair again.
    parts.push(JSON.stringify(text.slice(start, start + PIECE)).slice(1, -1));
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
