import type { Entity } from './entity';
import { findEntities } from './find-entities';
import { splitWords, type Word } from './split-words';

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A prompt, read once. */
export interface Prompt {
  text: string;
  words: Word[];
  entities: Entity[];
}

/** The simulator reads no further: whole books are pasted into prompts, and the request stands at their beginning. */
const MOST_READ = 6000;

/** Reads the words and pieces of a prompt; of a very long one the beginning. */
export function readPrompt(text: string): Prompt {
  const read = text.slice(0, MOST_READ);
  return { text: read, words: splitWords(read), entities: findEntities(read) };
}

/** True when a stretch lies within one of the ranges. */
export function isWithin(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}

/** True when two stretches share a character. */
export function doOverlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
