import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';
import type { Piece } from './comparison';

/** Up to here texts are compared word by word, up to the second line by line, beyond not at all. UTF-16 units. */
const MAX_BY_WORD = 20_000;
const MAX_BY_LINE = 200_000;
/** How many words or lines two texts may differ in before they count as two texts. */
const MAX_EDITS = 600;
/** Less in common than this, and a mix of both could not be read. */
const MIN_COMMON = 0.25;
/** A longer stretch of text that is the same on both sides is shortened to its ends. */
const MAX_SAME = 600;
const KEPT_OF_SAME = 200;
/** A stretch only one side has is not longer than this. */
const MAX_OWN = 20_000;

/** Steps the comparisons of one answer may take together; a step is about 0.1 µs. */
const ALL_STEPS = 20_000_000;

/** Tells how two different texts differ; null when they are too long for that, or too much was compared already. */
export type DiffText = (a: string, b: string) => Piece[] | null;

/** Makes a text comparison that stays within a bounded amount of work, however often it is asked. */
export function createDiffText(steps = ALL_STEPS): DiffText {
  let left = steps;
  return (a, b) => {
    const longest = Math.max(a.length, b.length);
    if (longest > MAX_BY_LINE || left <= 0) return null;
    const options = { maxEditLength: MAX_EDITS };
    const changes = longest <= MAX_BY_WORD ? diffWordsWithSpace(a, b, options) : diffLines(a, b, options);
    left -= longest + countEdits(changes) ** 2;
    if (changes && isReadable(changes, longest)) return toPieces(changes);
    return longest > MAX_OWN ? null : toReplacement(a, b);
  };
}

function countEdits(changes: ChangeObject<string>[] | undefined): number {
  if (!changes) return MAX_EDITS;
  return changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
}

function isReadable(changes: ChangeObject<string>[], longest: number): boolean {
  const common = changes.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.trim().length),
    0,
  );
  const isShort = changes.every(
    ({ added, removed, value }) => !(added || removed) || value.length <= MAX_OWN,
  );
  return isShort && common >= longest * MIN_COMMON;
}

function toReplacement(a: string, b: string): Piece[] {
  return [
    ...(a === '' ? [] : [{ op: 'removed' as const, text: a }]),
    ...(b === '' ? [] : [{ op: 'added' as const, text: b }]),
  ];
}

function toPieces(changes: ChangeObject<string>[]): Piece[] {
  return changes.flatMap(({ added, removed, value }, index): Piece[] => {
    if (added) return [{ op: 'added', text: value }];
    if (removed) return [{ op: 'removed', text: value }];
    if (value.length <= MAX_SAME) return [{ op: 'same', text: value }];
    const start = index === 0 ? '' : value.slice(0, KEPT_OF_SAME);
    const end = index === changes.length - 1 ? '' : value.slice(-KEPT_OF_SAME);
    return [
      ...(start === '' ? [] : [{ op: 'same' as const, text: start }]),
      { op: 'skipped', length: value.length - start.length - end.length },
      ...(end === '' ? [] : [{ op: 'same' as const, text: end }]),
    ];
  });
}
