import { isWithin, type Prompt, type Range } from '../language/read-prompt';
import type { ToolWords } from './read-tool-words';
import { scoreTool, type ToolScore } from './score-tool';

/**
 * Scores every tool on a part of a prompt, the best first; of equals the first of the request.
 *
 * @param ranges the part; the whole prompt when left out
 */
export function rankTools(
  prompt: Prompt,
  toolWords: readonly ToolWords[],
  ranges: readonly Range[] = [{ start: 0, end: prompt.text.length }],
): ToolScore[] {
  const dictated = findDictated(prompt);
  const isAsked = (range: Range) => isWithin(ranges, range) && !isWithin(dictated, range);
  const words = prompt.words.filter(isAsked);
  const entities = prompt.entities.filter(isAsked);
  return toolWords.map((tool) => scoreTool(tool, words, entities)).toSorted((a, b) => b.score - a.score);
}

const DICTATION =
  /\b(?:saying|that says|which says|telling \w+ that|with the (?:message|text|body|content))\b[^.!?\n]*/gi;

/** What follows "saying" in a sentence is said, not asked for. */
function findDictated({ text }: Prompt): Range[] {
  return Array.from(text.matchAll(DICTATION), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}
