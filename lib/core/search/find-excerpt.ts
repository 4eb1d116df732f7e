import { findMarks, type Mark } from './find-marks';
import { unsegment } from './segment';

/** Where a search found something, best first. */
export const searchPlaces = ['title', 'tool', 'message', 'input', 'result'] as const;

export type SearchPlace = (typeof searchPlaces)[number];

/** A piece of what was found, with the words that were looked for. */
export interface Excerpt {
  in: SearchPlace;
  text: string;
  marks: Mark[];
}

const BEFORE_CHARS = 40;
const MAX_CHARS = 160;

/**
 * The place that has most of the words, as an excerpt; undefined when none is found in any text.
 *
 * @param documents segmented texts by place, in the order they are to be considered
 */
export function findExcerpt(
  documents: readonly Partial<Record<SearchPlace, string>>[],
  words: readonly string[],
): Excerpt | undefined {
  let best: { place: SearchPlace; text: string; marks: Mark[]; count: number } | undefined;
  for (const document of documents) {
    for (const place of searchPlaces) {
      const text = document[place];
      if (!text) continue;
      const found = findMarks(text, words);
      const count = found.filter((marks) => marks.length > 0).length;
      if (count > (best?.count ?? 0)) best = { place, text, marks: found.flat(), count };
    }
    if (best?.count === words.length) break;
  }
  if (!best) return undefined;
  return {
    in: best.place,
    ...(best.place === 'title' ? clean(best.text, best.marks) : cut(best.text, best.marks)),
  };
}

/** The surroundings of the first mark, on one line. */
function cut(text: string, marks: Mark[]): { text: string; marks: Mark[] } {
  const first = Math.min(...marks.map(([start]) => start));
  const from = first <= BEFORE_CHARS ? 0 : startOfWord(text, first - BEFORE_CHARS);
  const to = Math.min(text.length, from + MAX_CHARS);
  const inside = marks.filter(([start, end]) => start >= from && end <= to);
  const shifted = inside.map(([start, end]): Mark => [start - from, end - from]);
  const part = clean(text.slice(from, to), shifted);
  const lead = from > 0 ? '…' : '';
  return {
    text: `${lead}${part.text}${to < text.length ? '…' : ''}`,
    marks: part.marks.map(([start, end]): Mark => [start + lead.length, end + lead.length]),
  };
}

function startOfWord(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space >= 0 && space < near + BEFORE_CHARS / 2 ? space + 1 : near;
}

/** Without segments and line breaks; the marks in order, those that overlap as one. */
function clean(text: string, marks: Mark[]): { text: string; marks: Mark[] } {
  const at = (index: number) => unsegment(text.slice(0, index)).length;
  const merged: Mark[] = [];
  for (const [start, end] of marks.map(([from, to]): Mark => [at(from), at(to)]).sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return { text: unsegment(text).replace(/[\n\r\t]/g, ' '), marks: merged };
}
