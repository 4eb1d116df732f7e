import { CUT_SIGN_CODE } from './cut-mark';

/** A text of up to so many UTF-16 units stays whole. */
export const MAX_WHOLE = 16_000;
/** How much is kept of a longer one. */
const HEAD = 4_000;
/** Once the texts of one message or event have kept so much, only short ones stay whole. */
const MAX_KEPT = 64_000;
const MAX_SHORT = 400;
const SHORT_HEAD = 200;

/** How far to go between two pauses. */
const STRIDE = 1 << 17;

const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_U = 117;

/** A text within JSON that is too long to be shown at once. Positions are those of the JSON, without the quotes. */
export interface LongString {
  /** The position of each member on the way there, counted from 0, as in `1.0.3`. */
  place: string;
  from: number;
  /** Where what is kept ends. */
  headTo: number;
  to: number;
  /** How much comes behind what is kept, in UTF-16 units of the text itself. */
  restLength: number;
}

interface Limits {
  whole: number;
  head: number;
}

/**
 * Finds the texts of a JSON text that are to be cut: long ones, those behind the first 64,000 units that are not short,
 * and any that hold the sign of a mark. Names of members are left alone. The same text always gives the same answer: by
 * it the rest is found again.
 *
 * Gives null now and then, every tenth of a millisecond or so, for a caller that has other things to do in between.
 *
 * @param text valid JSON
 */
export function* findLongStrings(text: string): Generator<LongString | null, void> {
  /** For each object and list around: how many members lie behind, and whether it is an object. */
  const around: { count: number; isObject: boolean }[] = [];
  let isName = false;
  let kept = 0;
  let pauseAt = STRIDE;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= pauseAt) {
      yield null;
      pauseAt = at + STRIDE;
    }
    const last = around.at(-1);
    switch (text[at]) {
      case '{':
      case '[':
        isName = text[at] === '{';
        around.push({ count: 0, isObject: isName });
        break;
      case '}':
      case ']':
        around.pop();
        break;
      case ',':
        if (last) last.count += 1;
        isName = last?.isObject ?? false;
        break;
      case ':':
        isName = false;
        break;
      case '"': {
        const limits =
          kept < MAX_KEPT ? { whole: MAX_WHOLE, head: HEAD } : { whole: MAX_SHORT, head: SHORT_HEAD };
        const read = yield* readString(text, at + 1, limits);
        if (!isName && read.isLong) {
          const place = around.map(({ count }) => count).join('.');
          yield {
            place,
            from: at + 1,
            headTo: read.headTo,
            to: read.to,
            restLength: read.length - read.head,
          };
          kept += read.head;
        } else kept += read.length;
        at = read.to;
        break;
      }
    }
  }
}

interface ReadString {
  to: number;
  length: number;
  headTo: number;
  head: number;
  isLong: boolean;
}

/** Reads a string from behind its first quote to its last. */
function* readString(text: string, from: number, limits: Limits): Generator<null, ReadString> {
  let length = 0;
  let headTo = -1;
  let head = 0;
  let hasSign = false;
  let previous = 0;
  let before = from;
  let pauseAt = from + STRIDE;
  let at = from;
  for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
    if (Number.isNaN(code)) throw new SyntaxError('A string of this JSON has no end.');
    if (at >= pauseAt) {
      yield null;
      pauseAt = at + STRIDE;
    }
    const width = code === BACKSLASH ? widthOfEscape(text, at) : 1;
    const unit = width === 6 ? Number.parseInt(text.slice(at + 2, at + 6), 16) : code;
    if (headTo < 0 && (length === limits.head || unit === CUT_SIGN_CODE)) {
      // Between the halves of a pair there is no place to cut.
      const isPair = isHigh(previous);
      headTo = isPair ? before : at;
      head = isPair ? length - 1 : length;
    }
    hasSign ||= unit === CUT_SIGN_CODE;
    previous = unit;
    before = at;
    length += 1;
    at += width;
  }
  const isLong = hasSign || length > limits.whole;
  return { to: at, length, headTo: isLong ? headTo : at, head: isLong ? head : length, isLong };
}

const widthOfEscape = (text: string, at: number): number => (text.charCodeAt(at + 1) === LETTER_U ? 6 : 2);
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
