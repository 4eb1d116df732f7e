import { createAnchorIndex } from './create-anchor-index';
import { toSecretPatterns } from './to-secret-patterns';

/** A value nobody else is to see. */
export interface Secret {
  value: string;
  /** What it is; stands in its place as `[kind]`. */
  kind: string;
}

/** A part of a text that gives way to a mask. */
export interface MaskRange {
  start: number;
  end: number;
  mask: string;
}

/** How a value is looked for around its anchor. */
interface Sought {
  /** The letters and digits around the anchor, and where in the value they begin. */
  run: string;
  runAt: number;
  /** What comes before the run. Looks back from there, which takes a tenth of the time of looking for a start. */
  head: RegExp;
  /** What comes after it, piece by piece. */
  tail: RegExp[];
}

/**
 * Makes the function that finds secrets in a text, in any written form. Ranges come in order and never overlap: where
 * values do, or one holds the other, they share one range with the mask of the longest.
 */
export function createSecretFinder(secrets: readonly Secret[]): (text: string) => MaskRange[] {
  const masks = new Map(secrets.map(({ value, kind }) => [value, `[${kind}]`]));
  masks.delete('');
  const { without, search } = createAnchorIndex([...masks.keys()]);
  const unanchored = without.map((value) => ({ value, patterns: toSecretPatterns(value) }));
  const known = new Map<string, Sought>();

  function find(text: string): MaskRange[] {
    const found: MaskRange[] = [];
    const add = (value: string, place: [number, number] | null) => {
      if (place) found.push({ start: place[0], end: place[1], mask: masks.get(value) ?? '' });
    };
    for (const { value, patterns } of unanchored) {
      for (const place of findAnywhere(text, patterns)) add(value, place);
    }
    search(text, (value, at, anchorAt) => {
      const sought = known.get(value) ?? toSought(value, anchorAt);
      known.set(value, sought);
      add(value, findAround(text, at - anchorAt + sought.runAt, sought));
    });
    return merge(found);
  }

  // A mask that holds what is sought would show it everywhere.
  const telling = new Set([...new Set(masks.values())].filter((mask) => find(mask).length > 0));
  for (const [value, mask] of masks) if (telling.has(mask)) masks.set(value, '[…]');
  return find;
}

function findAnywhere(text: string, [first = '', ...rest]: readonly string[]): [number, number][] {
  const tail = rest.map(toSticky);
  return [...text.matchAll(new RegExp(first, 'g'))].flatMap(({ index, 0: match }): [number, number][] => {
    const end = matchTail(text, index + match.length, tail);
    return end === null ? [] : [[index, end]];
  });
}

function toSought(value: string, anchorAt: number): Sought {
  const runAt = value.slice(0, anchorAt).search(/[A-Za-z0-9]*$/);
  const run = /^[A-Za-z0-9]*/.exec(value.slice(runAt))?.[0] ?? '';
  return {
    run,
    runAt,
    head: toSticky(`(?<=(${toSecretPatterns(value.slice(0, runAt)).join('')}))`),
    tail: toSecretPatterns(value.slice(runAt + run.length)).map(toSticky),
  };
}

const toSticky = (pattern: string): RegExp => new RegExp(pattern, 'y');

/** The place of a value whose run stands at `at`, if all of it is there. */
function findAround(text: string, at: number, { run, head, tail }: Sought): [number, number] | null {
  if (!text.startsWith(run, at)) return null;
  const end = matchTail(text, at + run.length, tail);
  if (end === null) return null;
  head.lastIndex = at;
  const lead = head.exec(text)?.[1];
  return lead === undefined ? null : [at - lead.length, end];
}

/** Where a text ends that begins at `from` and matches all patterns in turn; null when one does not. */
function matchTail(text: string, from: number, patterns: readonly RegExp[]): number | null {
  let at = from;
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return null;
    at = pattern.lastIndex;
  }
  return at;
}

function merge(found: MaskRange[]): MaskRange[] {
  const merged: MaskRange[] = [];
  let widest = 0;
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    const width = range.end - range.start;
    if (!last || range.start >= last.end) {
      merged.push({ ...range });
      widest = width;
      continue;
    }
    last.end = Math.max(last.end, range.end);
    if (width > widest) {
      last.mask = range.mask;
      widest = width;
    }
  }
  return merged;
}
