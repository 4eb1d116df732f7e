import type { Slot } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import { isWithin } from '@/lib/core/simulator/language/read-prompt';
import { stemWord } from '@/lib/core/simulator/language/stem-word';
import { wordWeight } from '@/lib/core/simulator/language/word-weight';
import type { Candidate, Scope } from './candidate';

const AFTER = {
  from: /\b(?:from|since)\s+["'`]?([\p{L}\p{N}][\p{L}\p{N}_./@:+#-]*[\p{L}\p{N}_])/giu,
  to: /\b(?:to|into|onto)\s+["'`]?([\p{L}\p{N}][\p{L}\p{N}_./@:+#-]*[\p{L}\p{N}_])/giu,
};

/** Of a pair of texts, the word after "from" or "to": "from feature-login to main". Only for what must be filled. */
export function findDirected(slot: Slot, scope: Scope): Candidate[] {
  const { direction, text } = slot.wants;
  if (direction === null || !slot.isRequired || text !== null) return [];
  return Array.from(scope.prompt.text.matchAll(AFTER[direction])).flatMap((match): Candidate[] => {
    const [whole, word = ''] = match;
    const stem = stemWord(word);
    if (wordWeight(stem) < 1 || scope.toolWords.has(stem)) return [];
    const value = toTyped([word], slot.options);
    const start = match.index + whole.length - word.length;
    const candidate = { slot, value, score: 0.6, start, end: start + word.length };
    return value === undefined || !isWithin(scope.ranges, candidate) ? [] : [candidate];
  });
}
