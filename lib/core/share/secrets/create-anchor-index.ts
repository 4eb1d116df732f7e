/** The lengths of anchors, best first: the longer, the fewer places of a text have to be looked at closely. */
const SIZES = [6, 4, 3];
/** An anchor further inside would make what comes before it too long for one pattern. */
const WITHIN = 200;

/** Some letters or digits of a value, which stand in every written form of it as they are. */
interface Anchor {
  /** Where in the value it stands. */
  at: number;
  text: string;
}

/** Finds the places of a text where the anchor of a value stands. */
interface AnchorIndex {
  /** The values that have no letters or digits in a row. */
  without: string[];
  /** Calls `visit` for each place `at` of a text that has the anchor of a value, with where the anchor stands in it. */
  search: (text: string, visit: (value: string, at: number, anchorAt: number) => void) => void;
}

/** Makes an index of values by an anchor of each that few others have: ten thousand are looked for in a few passes. */
export function createAnchorIndex(values: readonly string[]): AnchorIndex {
  const without: string[] = [];
  const bySize = new Map(SIZES.map((size) => [size, new Map<string, [string, number][]>()]));
  const countOf = countAnchors(values);
  for (const value of values) {
    const anchors = findAnchors(value);
    const [first] = anchors;
    if (!first) {
      without.push(value);
      continue;
    }
    const { text, at } = anchors.reduce((best, next) => (countOf(next) < countOf(best) ? next : best), first);
    const known = bySize.get(text.length)?.get(text);
    if (known) known.push([value, at]);
    else bySize.get(text.length)?.set(text, [[value, at]]);
  }
  const passes = [...bySize].filter(([, anchored]) => anchored.size > 0);
  const filters = passes.map(([size, anchored]) => createFilter(anchored.keys(), size));

  return {
    without,
    search: (text, visit) => {
      for (const [pass, [size, anchored]] of passes.entries()) {
        const mayStand = filters[pass];
        for (let at = 0; at <= text.length - size; at++) {
          if (!mayStand?.(text, at)) continue;
          for (const [value, anchorAt] of anchored.get(text.slice(at, at + size)) ?? []) {
            visit(value, at, anchorAt);
          }
        }
      }
    },
  };
}

/** The anchors a value may have, of the best length it offers. */
function findAnchors(value: string): Anchor[] {
  const start = value.slice(0, WITHIN);
  for (const size of SIZES) {
    const places = [...start.matchAll(new RegExp(`(?=[A-Za-z0-9]{${size}})`, 'g'))];
    if (places.length > 0)
      return places.map(({ index }) => ({ at: index, text: value.slice(index, index + size) }));
  }
  return [];
}

function countAnchors(values: readonly string[]): (anchor: Anchor) => number {
  const counts = new Map<string, number>();
  for (const { text } of values.flatMap(findAnchors)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return ({ text }) => counts.get(text) ?? 0;
}

/** Says quickly of nearly every place of a text that no anchor stands there. */
function createFilter(anchors: Iterable<string>, size: number): (text: string, at: number) => boolean {
  const bits = new Uint8Array(1 << 20);
  const hash = (text: string, at: number) => {
    let value = 0;
    for (let index = at; index < at + size; index++) value = (value * 31 + text.charCodeAt(index)) | 0;
    return value & 0xfffff;
  };
  for (const anchor of anchors) bits[hash(anchor, 0)] = 1;
  return (text, at) => bits[hash(text, at)] === 1;
}
