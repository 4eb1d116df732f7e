import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@/lib/core/app-error';
import { CUT_BEGIN } from '@/lib/core/cut/cut-mark';
import { createJsonGuard, type JsonGuard, type JsonSpan } from '@/lib/core/json/create-json-guard';
import { readJson } from '@/lib/core/json/read-json';
import { type BodyKind, bodyBounds } from '@/lib/core/limits/body-bounds';
import { parseInSlices } from './parse-in-slices';

/** How a body may write the mark of a text that was cut for showing: as it is, or escaped. */
const CUT_SIGNS = [
  CUT_BEGIN,
  ...['f8f1', 'F8F1', 'f8F1', 'F8f1'].map((hex) => `\\u${hex}${CUT_BEGIN.slice(1)}`),
];

/** So much is parsed before others have their turn. */
const SLICE_BYTES = 256 * 1024;

/** And so much is copied. */
const JOINED_BYTES = 2 * 1024 * 1024;

/** What is taken for whole and is not would be sent to the model, and kept, with its end missing. */
const wasCut = () =>
  new AppError(
    'bad_request',
    'A text of this was cut for showing: its end is a mark that stands for the rest. Get the whole text, and send that.',
  );

/**
 * Reads a request's JSON body; undefined when there is none. JSON Lines are read as the list they are. Reading stops at
 * the bounds of its kind, whatever the headers say: at its size, its levels, keys and entries, before anything is made
 * of it. What remains is not read: the edge closes the connection behind the answer.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readBody(request: Request, kind: BodyKind = 'ordinary'): Promise<unknown> {
  const type = request.headers.get('content-type');
  const isJson = type !== null && /^application\/json\s*(;|$)/i.test(type);
  const isLines = type !== null && /^application\/(jsonl|x-ndjson)\s*(;|$)/i.test(type);
  if (type !== null && !isJson && !isLines)
    throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  const bounds = bodyBounds[kind];
  if (Number(request.headers.get('content-length') ?? 0) > bounds.bytes) throw tooLarge(bounds.bytes);
  const guard = createJsonGuard({ ...bounds, what: 'The body', isLines, spanFrom: SLICE_BYTES });
  const bytes = await readBytes(request.body, bounds.bytes, guard);
  if (bytes.length === 0) return undefined;
  if (!isJson && !isLines) throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  if (CUT_SIGNS.some((sign) => bytes.includes(sign))) throw wasCut();
  // Some editors begin a file with a mark that is no part of its text: as blanks it is none, and no place moves.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes.fill(0x20, 0, 3);
  const spans = guard.readSpans();
  return isLines ? parseLines(bytes, spans) : parse(bytes, spans, 'The body');
}

const tooLarge = (bytes: number) =>
  new AppError(
    'body_too_large',
    `The body is larger than ${bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`}.`,
  );

async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
  guard: JsonGuard,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Not cancelled when something is wrong with it: that would end the connection before the answer is out.
  const reader = stream?.getReader();
  try {
    for (let next = await read(reader); next; next = await read(reader)) {
      size += next.byteLength;
      if (size > most) throw tooLarge(most);
      guard.read(next);
      chunks.push(next);
    }
  } finally {
    reader?.releaseLock();
  }
  return join(chunks, size);
}

/** As `Buffer.concat`, with turns for others in between: 32 MB of memory nobody has touched yet take a while. */
async function join(chunks: Uint8Array[], size: number): Promise<Buffer> {
  const [first] = chunks;
  if (first && chunks.length === 1) return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  const whole = Buffer.allocUnsafeSlow(size);
  let at = 0;
  let turnAt = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
    if (at - turnAt < JOINED_BYTES) continue;
    turnAt = at;
    await nextTurn();
  }
  return whole;
}

/** The next piece; undefined at the end. A client that leaves while it sends is no failure of ours. */
async function read(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch {
    throw new AppError('bad_request', 'The body ended before all of it was there.');
  }
}

async function parse(bytes: Buffer, spans: readonly JsonSpan[], what: string): Promise<unknown> {
  try {
    return await parseInSlices({ bytes, spans, sliceBytes: SLICE_BYTES, parse: readJson });
  } catch (error) {
    throw notJson(what, error);
  }
}

function notJson(what: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('bad_request', `${what} is not JSON: ${reason}`);
}

async function parseLines(bytes: Buffer, spans: readonly JsonSpan[]): Promise<unknown[]> {
  const values: unknown[] = [];
  const long = [...spans];
  let number = 0;
  let turnAt = 0;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf('\n', start);
    const end = feed === -1 ? bytes.length : feed;
    number += 1;
    const own = takeSpans(long, start, end);
    if (own.length > 0) values.push(await parse(bytes.subarray(start, end), own, `Line ${number}`));
    else values.push(...parseLine(bytes.toString('utf8', start, end), number));
    start = end + 1;
    if (start - turnAt < SLICE_BYTES) continue;
    turnAt = start;
    await nextTurn();
  }
  return values;
}

/** The value of a short line, if there is one on it. */
function parseLine(line: string, number: number): unknown[] {
  if (line.trim() === '') return [];
  try {
    return [readJson(line)];
  } catch (error) {
    throw notJson(`Line ${number}`, error);
  }
}

/** Takes the spans inside of a line from those that are left, counted from where the line begins. */
function takeSpans(left: JsonSpan[], start: number, end: number): JsonSpan[] {
  const count = left.findIndex((span) => span.end > end);
  return left
    .splice(0, count === -1 ? left.length : count)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
}
