import type { Slot } from '@/lib/core/simulator/input/slot';
import { isWithin } from '@/lib/core/simulator/language/read-prompt';
import { isContentWord } from '@/lib/core/simulator/language/word-weight';
import type { Candidate, Scope } from './candidate';

/** Verbs of a switch's name that say nothing about what it switches. */
const SWITCH_WORDS = new Set([
  'include',
  'includ',
  'is',
  'has',
  'enable',
  'enabl',
  'with',
  'should',
  'allow',
  'show',
  'only',
  'use',
  'get',
]);
const NO =
  /\b(?:without|no|not|don't|do not|exclude|excluding|skip|omit|never|disable|except)\b[^.;,]{0,20}$/i;

/**
 * Whether the prompt switches something on or off: "with history" for `include_history` is true, "without" it false.
 * A switch the prompt does not speak of has no candidate.
 */
export function findBoolean(slot: Slot, scope: Scope): Candidate[] {
  if (
    !slot.options.some((option) => option.type === 'boolean' && !('const' in option) && !('enum' in option))
  )
    return [];
  const { words, text } = scope.prompt;
  const topic = slot.words.filter((word) => !SWITCH_WORDS.has(word));
  if (topic.length === 0 || !topic.some(isContentWord)) return [];
  const spoken = topic.map((stem) =>
    words.find((word) => word.stem === stem && isWithin(scope.ranges, word)),
  );
  const [first] = spoken;
  const last = spoken.at(-1);
  if (!first || !last || spoken.includes(undefined)) return [];
  // The words of a longer name must stand together: "dry run", not a run of something dry.
  if (last.end - first.start > text.length || Math.abs(last.start - first.start) > 12 * topic.length)
    return [];
  const isOff = NO.test(text.slice(Math.max(0, first.start - 40), first.start));
  const isSaidFalse = /^\s*[=:]\s*(?:false|no|off)\b/i.test(text.slice(last.end, last.end + 10));
  return [
    {
      slot,
      value: !isOff && !isSaidFalse,
      score: 0.9,
      start: first.start,
      end: Math.max(first.end, last.end),
      isText: true,
    },
  ];
}
