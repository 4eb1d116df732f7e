import { skipString } from '@/lib/core/json/skip-string';

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const BACKSLASH = 92;
/** Above this many keys an object is looked at by `findLosses`, whose way of finding a key again is not square. */
const MANY_KEYS = 64;

/**
 * Whether `findLosses` has to look at a text: false only if JSON.parse loses nothing of it. One pass that allocates
 * nothing for each token, so that ordinary JSON costs less than its parsing; true is a guess.
 *
 * @param text valid JSON
 */
export function mayHoldLosses(text: string): boolean {
  const open: OpenKeys = { hashes: [], starts: [], start: -1, count: 0, isKey: false };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = skipString(text, at) - 1;
      if (open.isKey && !isPlainKey(open, text, at + 1, end)) return true;
      at = end;
    } else if (code === MINUS || (code >= 48 && code <= 57)) {
      at = plainNumberEnd(text, at);
      if (at < 0) return true;
    } else if (code === COMMA) open.isKey = open.start >= 0;
    else if (code === 123 || code === 91) enter(open, code === 123);
    else if (code === 125 || code === 93) leave(open);
  }
  return false;
}

/** What is known of the objects and arrays whose end has not been reached. */
interface OpenKeys {
  /** The hashes of the keys so far, of all of them one after the other; `count` says how many are good. */
  hashes: number[];
  count: number;
  /** Where those of the innermost begin, -1 for an array; and the same of those around it. */
  start: number;
  starts: number[];
  /** Whether a string that comes now is a key. */
  isKey: boolean;
}

function enter(open: OpenKeys, isObject: boolean): void {
  open.starts.push(open.start);
  open.isKey = isObject;
  open.start = isObject ? open.count : -1;
}

function leave(open: OpenKeys): void {
  if (open.start >= 0) open.count = open.start;
  open.start = open.starts.pop() ?? -1;
  open.isKey = false;
}

function isPlainKey(open: OpenKeys, text: string, start: number, end: number): boolean {
  const hash = hashKey(text, start, end);
  if (hash < 0 || open.count - open.start >= MANY_KEYS) return false;
  for (let at = open.start; at < open.count; at += 1) if (open.hashes[at] === hash) return false;
  open.hashes[open.count] = hash;
  open.count += 1;
  open.isKey = false;
  return true;
}

/** -1 for a key that has to be looked at: it begins with a digit, or is written with an escape, or is long. */
function hashKey(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if ((first >= 48 && first <= 57) || end - start > 200) return -1;
  let hash = 7;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) return -1;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash & 0x3fffffff;
}

/** The place of a number's last character; -1 when it may not be written the way JSON.stringify writes it. */
function plainNumberEnd(text: string, start: number): number {
  let at = text.charCodeAt(start) === MINUS ? start + 1 : start;
  const digits = at;
  let code = text.charCodeAt(at);
  while (code >= 48 && code <= 57) code = text.charCodeAt(++at);
  const isPlain = at - digits <= 15 && (digits === start || text.charCodeAt(digits) !== 48);
  if (code !== 46 && (code | 32) !== 101) return isPlain ? at - 1 : -1;
  while ((code >= 48 && code <= 57) || code === 46 || code === MINUS || code === 43 || (code | 32) === 101) {
    code = text.charCodeAt(++at);
  }
  const token = text.slice(start, at);
  return String(Number(token)) === token ? at - 1 : -1;
}
