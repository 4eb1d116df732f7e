import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { isClosing, isOpening, JSON_BYTES } from './json-bytes';

/** How much a JSON text may be made of. */
interface JsonBounds {
  /** Keys of all objects together. */
  keys: number;
  /** Values of all arrays and objects together. */
  entries: number;
}

const BLANK = 0x20;

/** Also the sign, the point and the exponent of a number: `-1.5e+3`. */
const isDigit = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b || (byte | 0x20) === 0x65;

/** Where an array or object stands in the text: from its opening bracket to behind its closing one, in bytes. */
export interface JsonSpan {
  start: number;
  end: number;
}

export interface JsonGuard {
  /**
   * Takes the next bytes of the text, in pieces of any size.
   *
   * @throws AppError `bad_request`, naming the bound, when there is more than it allows
   */
  read(bytes: Uint8Array): void;
  /** The arrays and objects longer than `spanFrom`, in the order in which they begin. For when all was read. */
  readSpans(): JsonSpan[];
}

interface GuardOptions extends JsonBounds {
  /** What the message calls the text: `The body`. */
  what: string;
  /** True for JSON Lines: each line is an entry. */
  isLines?: boolean;
  /** Arrays and objects of more bytes are remembered. */
  spanFrom?: number;
}

/**
 * Counts levels, keys and entries of a JSON text (UTF-8) while it arrives, so that one that would keep the parser and
 * everybody behind it busy for seconds is refused before anything is made of it. It looks at strings, brackets, commas
 * and colons only, and at each byte once; whether the text is JSON is for the parser to say.
 *
 * Different keys are counted as well: each is a name the engine remembers, and costs ten times what a known one does.
 */
export function createJsonGuard({ what, keys, entries, isLines = false, spanFrom }: GuardOptions): JsonGuard {
  const opened: number[] = [];
  const spans: JsonSpan[] = [];
  const names = new Set<number>();
  let offset = 0;
  let keyCount = 0;
  let entryCount = 0;
  let isInString = false;
  let isEscaped = false;
  /** Of the string read last: what tells it from others, near enough. */
  let hash = 0;
  /** Of what may be a number: how long it is so far. */
  let digits = 0;

  const refuse = (bound: number, unit: string): never => {
    throw new AppError('bad_request', `${what} has more than ${bound.toLocaleString('en-US')} ${unit}.`);
  };
  const check = () => {
    if (keyCount > keys) refuse(keys, 'keys');
    if (entryCount > entries) refuse(entries, 'entries');
    if (names.size > limits.jsonNames.value) refuse(limits.jsonNames.value, 'different keys');
  };
  /** Of a number. One of megabytes keeps the parser busy as nothing else does. */
  const countDigit = () => {
    digits += 1;
    if (digits <= limits.jsonDigits.value) return;
    const most = limits.jsonDigits.value.toLocaleString('en-US');
    throw new AppError('bad_request', `${what} has a number of more than ${most} digits.`);
  };

  /** Returns where the string ends that goes on at `from`; the end of the piece when that is not in it. */
  const readString = (bytes: Uint8Array, from: number): number => {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isEscaped) isEscaped = false;
      else if (byte === JSON_BYTES.backslash) isEscaped = true;
      else if (byte === JSON_BYTES.quote) {
        isInString = false;
        return at + 1;
      }
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    return bytes.length;
  };

  const open = (at: number) => {
    if (opened.length >= limits.jsonDepth.value) {
      throw new AppError('bad_request', `${what} is nested deeper than ${limits.jsonDepth.value} levels.`);
    }
    opened.push(at);
    entryCount += 1;
  };
  const close = (at: number) => {
    const start = opened.pop();
    if (start !== undefined && spanFrom !== undefined && at + 1 - start > spanFrom)
      spans.push({ start, end: at + 1 });
  };

  /** Counts a byte that is in no string. */
  const count = (byte: number | undefined, at: number) => {
    if (byte === JSON_BYTES.comma || (byte === JSON_BYTES.lineFeed && isLines)) entryCount += 1;
    else if (isOpening(byte)) open(at);
    else if (isClosing(byte)) close(at);
    else if (byte === JSON_BYTES.colon) {
      keyCount += 1;
      if (names.size <= limits.jsonNames.value) names.add(hash);
    }
  };

  return {
    read(bytes) {
      let at = isInString ? readString(bytes, 0) : 0;
      while (at < bytes.length) {
        const byte = bytes[at] ?? 0;
        at += 1;
        if (isDigit(byte)) {
          countDigit();
          continue;
        }
        digits = 0;
        if (byte === JSON_BYTES.quote) {
          isInString = true;
          hash = 0;
          at = readString(bytes, at);
        } else if (byte !== BLANK) count(byte, offset + at - 1);
      }
      offset += bytes.length;
      check();
    },
    readSpans: () => spans.sort((a, b) => a.start - b.start),
  };
}
