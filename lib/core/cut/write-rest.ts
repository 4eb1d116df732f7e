import { findLongStrings } from './find-long-strings';

/** How much of a text goes into one line. */
const LINE = 1 << 16;
const BACKSLASH = 92;
const LETTER_U = 117;

/**
 * Writes out what `cutJson` cut off one text, in lines that are each a JSON string: a piece of the rest. Null is given
 * now and then, for a caller that has other things to do in between.
 *
 * @param text the JSON that was cut
 * @param place which of its texts, as its mark has it
 * @returns false when nothing was cut there
 */
export function* writeRest(text: string, place: string): Generator<string | null, boolean> {
  for (const found of findLongStrings(text)) {
    if (found === null) yield null;
    else if (found.place === place) {
      yield* writeLines(text, found.headTo, found.to);
      return true;
    }
  }
  return false;
}

/** A part of a string within JSON, as it stands there, in pieces of which each is right by itself. */
function* writeLines(text: string, from: number, to: number): Generator<string, void> {
  let start = from;
  while (start < to) {
    const end = Math.min(findEnd(text, start), to);
    yield `"${text.slice(start, end)}"\n`;
    start = end;
  }
}

/** Where a piece that begins at `start` may end: neither within an escape nor between the halves of a pair. */
function findEnd(text: string, start: number): number {
  let at = start;
  while (at < start + LINE) {
    const isEscape = text.charCodeAt(at) === BACKSLASH;
    at += isEscape ? (text.charCodeAt(at + 1) === LETTER_U ? 6 : 2) : 1;
  }
  const last = text.charCodeAt(at - 1);
  return last >= 0xd800 && last < 0xdc00 ? at + 1 : at;
}
