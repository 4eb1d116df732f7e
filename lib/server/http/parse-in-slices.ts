import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JsonSpan } from '@/lib/core/json/create-json-guard';
import { isClosing, isOpening, JSON_BYTES } from '@/lib/core/json/json-bytes';

interface SliceInput {
  /** The text. Single bytes of it are changed for a moment while it is read. */
  bytes: Buffer;
  /** The arrays and objects longer than a slice, in the order in which they begin. */
  spans: readonly JsonSpan[];
  /** So many bytes are parsed at once, or one member where that is longer. */
  sliceBytes: number;
  /** Parses one piece of JSON. */
  parse: (text: string) => unknown;
}

type Holder = unknown[] | Record<string, unknown>;

/**
 * Parses a JSON text as `JSON.parse` does, but lets others have their turn after each slice: a text of 32 MB may take
 * seconds. Arrays and objects longer than a slice are put together from slices of their members; everything else is
 * parsed as it stands, a single string however long it is.
 *
 * @throws SyntaxError where the text is no JSON
 */
export async function parseInSlices(input: SliceInput): Promise<unknown> {
  const { bytes, spans } = input;
  const [outermost] = spans;
  if (!outermost) return parseRange(input, 0, bytes.length);
  const isAlone =
    skipBlank(bytes, 0, outermost.start) === outermost.start &&
    skipBlank(bytes, outermost.end, bytes.length) === bytes.length;
  if (!isAlone) throw new SyntaxError('There is more than one value');
  return readHolder(input, { next: 0 });
}

/** Puts together the array or object the cursor is at, and leaves the cursor behind those inside of it. */
async function readHolder(input: SliceInput, cursor: { next: number }): Promise<Holder> {
  const { bytes, spans, parse } = input;
  const { start, end } = takeSpan(bytes, spans, cursor);
  const holder: Holder = bytes[start] === JSON_BYTES.openArray ? [] : {};
  let from = start + 1;
  for (;;) {
    const child = spans[cursor.next];
    const stop = child && child.start < end ? child.start : end;
    const member = await addSmallOnes(input, holder, from, stop);
    if (!child || stop === end) {
      const isEmpty = from === start + 1 && skipBlank(bytes, from, end) === end;
      if (!isEmpty) await addMembers(input, holder, member, end);
      return holder;
    }
    const key = readKey(holder, bytes.toString('utf8', member, stop), parse);
    add(holder, key, await readHolder(input, cursor));
    const behind = skipBlank(bytes, child.end, end);
    if (behind === end) return holder;
    if (bytes[behind] !== JSON_BYTES.comma) throw new SyntaxError('A comma is missing');
    from = behind + 1;
  }
}

/** Adds the members that end before `stop`, slice by slice, and returns where the one begins that does not. */
async function addSmallOnes(input: SliceInput, holder: Holder, from: number, stop: number): Promise<number> {
  const { bytes, sliceBytes } = input;
  /** From here on nothing was parsed yet. */
  let batch = from;
  let member = from;
  for (let comma = findComma(bytes, member, stop); comma < stop; comma = findComma(bytes, member, stop)) {
    member = comma + 1;
    if (member - batch < sliceBytes) continue;
    await addMembers(input, holder, batch, comma);
    batch = member;
    await nextTurn();
  }
  if (member > batch) await addMembers(input, holder, batch, member - 1);
  await nextTurn();
  return member;
}

/** The span the cursor is at, its end before the closing bracket. */
function takeSpan(bytes: Buffer, spans: readonly JsonSpan[], cursor: { next: number }): JsonSpan {
  const span = spans[cursor.next];
  if (!span) throw new SyntaxError('The text ends too early');
  cursor.next += 1;
  const closing = bytes[span.start] === JSON_BYTES.openArray ? JSON_BYTES.closeArray : JSON_BYTES.closeObject;
  if (bytes[span.end - 1] !== closing) throw new SyntaxError('A bracket is closed by another kind');
  return { start: span.start, end: span.end - 1 };
}

/** The first comma between `from` and `stop` that is in no string and no inner bracket; `stop` when there is none. */
function findComma(bytes: Buffer, from: number, stop: number): number {
  let depth = 0;
  for (let at = from; at < stop; at += 1) {
    const byte = bytes[at];
    if (byte === JSON_BYTES.quote) at = findQuote(bytes, at + 1, stop);
    else if (byte === JSON_BYTES.comma && depth === 0) return at;
    else if (isOpening(byte)) depth += 1;
    else if (isClosing(byte)) depth -= 1;
  }
  return stop;
}

/** Where the string ends that `from` is in: at a quote behind an even number of backslashes. */
function findQuote(bytes: Buffer, from: number, stop: number): number {
  for (let at = bytes.indexOf(JSON_BYTES.quote, from); at !== -1 && at < stop; ) {
    let first = at;
    while (first > from && bytes[first - 1] === JSON_BYTES.backslash) first -= 1;
    if ((at - first) % 2 === 0) return at;
    at = bytes.indexOf(JSON_BYTES.quote, at + 1);
  }
  return stop;
}

function skipBlank(bytes: Buffer, from: number, stop: number): number {
  for (let at = from; at < stop; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
  }
  return stop;
}

/** Adds the members between two bytes that are each a bracket of the holder or a comma beside a member. */
async function addMembers(input: SliceInput, holder: Holder, from: number, to: number): Promise<void> {
  const { bytes } = input;
  if (skipBlank(bytes, from, to) === to) throw new SyntaxError('A value is missing beside a comma');
  const [before = 0, behind = 0] = [bytes[from - 1], bytes[to]];
  const isArray = Array.isArray(holder);
  // In its own brackets the slice is JSON by itself; a text put together of three would be copied once more.
  bytes[from - 1] = isArray ? JSON_BYTES.openArray : JSON_BYTES.openObject;
  bytes[to] = isArray ? JSON_BYTES.closeArray : JSON_BYTES.closeObject;
  const parsing = parseRange(input, from - 1, to + 1);
  bytes[from - 1] = before;
  bytes[to] = behind;
  const members = await parsing;
  if (Array.isArray(holder)) {
    if (Array.isArray(members)) for (const member of members) holder.push(member);
  } else {
    for (const [key, value] of Object.entries(members ?? {})) add(holder, key, value);
  }
}

/** Making a text of the bytes, and a value of the text, takes as long each: for long ones there is a turn in between. */
async function parseRange(
  { bytes, sliceBytes, parse }: SliceInput,
  from: number,
  to: number,
): Promise<unknown> {
  const text = bytes.toString('utf8', from, to);
  if (to - from > 2 * sliceBytes) await nextTurn();
  return parse(text);
}

/** What stands before a value: nothing in an array, its key in an object. */
function readKey(holder: Holder, text: string, parse: SliceInput['parse']): string {
  if (Array.isArray(holder)) {
    if (text.trim() !== '') throw new SyntaxError('A comma is missing');
    return '';
  }
  const [key] = Object.keys(parse(`{${text}0}`) ?? {});
  if (key === undefined) throw new SyntaxError('A key is missing');
  return key;
}

function add(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  // Set in the usual way, this one would change what the object is.
  else if (key === '__proto__')
    Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
  else holder[key] = value;
}
