import type { Block } from '@/lib/core/claude/message';
import { type Citation, readCitation } from './read-citation';

/** Something that a text cites, under the number of its marks. */
export interface CitedSource extends Pick<Citation, 'title' | 'url'> {
  number: number;
  /** What of it is cited, each once. */
  quotes: Pick<Citation, 'place' | 'quote'>[];
}

export interface MarkedText {
  /** All texts as one, with a mark behind each that is cited. */
  text: string;
  sources: CitedSource[];
}

/** More sources of one text, and more quotes of one source, are not told. */
const MAX_SOURCES = 500;
const MAX_QUOTES = 20;

/** A mark as it stands in a text: brackets that Markdown gives no meaning, around a number. */
export const CITATION_MARK = /⁅(\d{1,3})⁆/g;
const OPEN = /⁅(?=\d)/g;
const writeMark = (number: number): string => `⁅${number}⁆`;

/** Joins texts that the API has cut where citations begin and end, and marks what is cited. Shapes: "Citations". */
export function markCitations(texts: readonly Block[]): MarkedText {
  const sources = new Map<string, CitedSource>();
  const parts = texts.map((block) => {
    // What a model wrote itself is no mark.
    const text = String(block.text ?? '').replace(OPEN, '⁅\u2060');
    const marks = numberCitations(block, sources);
    if (marks.length === 0) return text;
    const end = text.trimEnd().length;
    return `${text.slice(0, end)}${marks.map(writeMark).join('')}${text.slice(end)}`;
  });
  return { text: parts.join(''), sources: [...sources.values()] };
}

/** The numbers of what a text cites, each once. Sources nobody cited before are added. */
function numberCitations({ citations }: Block, sources: Map<string, CitedSource>): number[] {
  const numbers = new Set<number>();
  for (const given of Array.isArray(citations) ? citations : []) {
    const citation = readCitation(given);
    if (!citation) continue;
    const { source: key, title, url, place, quote } = citation;
    let source = sources.get(key);
    if (!source) {
      if (sources.size >= MAX_SOURCES) continue;
      source = { number: sources.size + 1, title, ...(url === undefined ? {} : { url }), quotes: [] };
      sources.set(key, source);
    }
    numbers.add(source.number);
    const isKnown = source.quotes.some((known) => known.place === place && known.quote === quote);
    if (!isKnown && source.quotes.length < MAX_QUOTES) source.quotes.push({ place, quote });
  }
  return [...numbers];
}
