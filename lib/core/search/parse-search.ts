import { segment } from './segment';

/** What somebody looks for. */
export interface Search {
  /** The words that all have to be there, segmented; each may be several pieces in a row. */
  words: string[];
  /** The same for FTS5's MATCH, in the same order; the last one finds what begins with it as well. */
  matches: string[];
  /** The same once more, each found only where it stands whole. */
  wholes: string[];
}

/** More words than anybody types; each one is a search of its own. */
const MAX_WORDS = 8;
const SEARCHABLE = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what was typed into a search field: plain words, all of which must be found, the last one perhaps still being
 * typed. Nothing in it is syntax. No words are left of what the index does not hold, such as emoji.
 */
export function parseSearch(text: string): Search {
  const words = text
    .split(/\s+/u)
    .map(segment)
    .filter((word) => SEARCHABLE.test(word))
    .slice(0, MAX_WORDS);
  const wholes = words.map((word) => `"${word.replaceAll('"', ' ')}"`);
  const matches = wholes.map((whole, index) => (index === words.length - 1 ? `${whole} *` : whole));
  return { words, matches, wholes };
}
