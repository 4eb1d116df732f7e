import { diffArrays } from 'diff';

/** Where two sequences meet: an index into each, or null on the side that has nothing there. */
export type Pair = [a: number | null, b: number | null];

/** What is known of an item: items with the same key are equal. */
export interface Keyed {
  key: string;
}

/** More pairs than this are not weighed one by one. */
const MAX_CELLS = 4_000_000;
/** How many items two long sequences may differ in before they are paired in their order. */
const MAX_EDITS = 2000;

/**
 * Aligns two sequences so that the sum of scores is the highest.
 *
 * Two thousand items a side are weighed pair by pair. Longer sequences are first cut where they are equal, and what lies
 * between is weighed; a stretch too long even for that is paired in its order.
 *
 * @param score how well two items with different keys fit, above 0 and below 4; 0: they cannot be a pair
 */
export function alignSequences<T extends Keyed>(
  a: readonly T[],
  b: readonly T[],
  score: (a: T, b: T) => number,
): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start += 1;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a[a.length - 1 - end]?.key === b[b.length - 1 - end]?.key) end += 1;
  const head = Array.from({ length: start }, (_, index): Pair => [index, index]);
  const tail = Array.from(
    { length: end },
    (_, index): Pair => [a.length - end + index, b.length - end + index],
  );
  const middle = alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), score);
  return [...head, ...shift(middle, start, start), ...tail];
}

function alignMiddle<T extends Keyed>(a: T[], b: T[], score: (a: T, b: T) => number): Pair[] {
  if (a.length === 0 || b.length === 0) return inOrder(a, b, () => 0);
  if (a.length * b.length <= MAX_CELLS) return weigh(a, b, score);
  const keys = (items: T[]) => items.map(({ key }) => key);
  const steps = diffArrays(keys(a), keys(b), { maxEditLength: MAX_EDITS });
  if (!steps) return inOrder(a, b, score);
  const pairs: Pair[] = [];
  let [atA, atB, doneA, doneB] = [0, 0, 0, 0];
  const settle = () => {
    const between = [a.slice(doneA, atA), b.slice(doneB, atB)] as const;
    const align = between[0].length * between[1].length <= MAX_CELLS ? weigh : inOrder;
    pairs.push(...shift(align(...between, score), doneA, doneB));
  };
  for (const { added, removed, count } of steps) {
    if (removed) atA += count;
    else if (added) atB += count;
    else {
      settle();
      for (let index = 0; index < count; index += 1) pairs.push([atA + index, atB + index]);
      atA += count;
      atB += count;
      doneA = atA;
      doneB = atB;
    }
  }
  settle();
  return pairs;
}

const SAME = 4;
/** Which way the best alignment came to a cell. */
const [PAIR, ONLY_A, ONLY_B] = [0, 1, 2] as const;

/** Needleman-Wunsch: the best alignment of every two beginnings, each from the ones one item shorter. */
function weigh<T extends Keyed>(a: readonly T[], b: readonly T[], score: (a: T, b: T) => number): Pair[] {
  const width = b.length + 1;
  const ways = new Uint8Array((a.length + 1) * width).fill(ONLY_A);
  ways.fill(ONLY_B, 0, width);
  let above = new Float64Array(width);
  for (const [row, itemA] of a.entries()) {
    const line = new Float64Array(width);
    for (const [column, itemB] of b.entries()) {
      const fit = itemA.key === itemB.key ? SAME : score(itemA, itemB);
      const pair = fit > 0 ? (above[column] ?? 0) + fit : -1;
      const onlyA = above[column + 1] ?? 0;
      const onlyB = line[column] ?? 0;
      const best = Math.max(pair, onlyA, onlyB);
      line[column + 1] = best;
      // What only b has comes last, so that what was there before stands above what replaced it.
      ways[(row + 1) * width + column + 1] = best === pair ? PAIR : best === onlyB ? ONLY_B : ONLY_A;
    }
    above = line;
  }
  return trace(ways, a.length, b.length);
}

/** Follows the best alignment back from its end. */
function trace(ways: Uint8Array, rows: number, columns: number): Pair[] {
  const pairs: Pair[] = [];
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const way = ways[row * (columns + 1) + column];
    if (way !== ONLY_B) row -= 1;
    if (way !== ONLY_A) column -= 1;
    pairs.push([way === ONLY_B ? null : row, way === ONLY_A ? null : column]);
  }
  return pairs.reverse();
}

function inOrder<T>(a: readonly T[], b: readonly T[], score: (a: T, b: T) => number): Pair[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index): Pair[] => {
    const [itemA, itemB] = [a[index], b[index]];
    if (itemA === undefined) return [[null, index]];
    if (itemB === undefined) return [[index, null]];
    if (score(itemA, itemB) > 0) return [[index, index]];
    return [
      [index, null],
      [null, index],
    ];
  }).flat();
}

const shift = (pairs: Pair[], byA: number, byB: number): Pair[] =>
  pairs.map(([a, b]) => [a === null ? null : a + byA, b === null ? null : b + byB]);
