/** A source of numbers from 0 up to 1 that gives the same ones for the same seed. */
export interface Random {
  next(): number;
  /** A whole number from 0 up to `count`, without it. */
  below(count: number): number;
  pick<T>(items: readonly T[]): T | undefined;
  chance(share: number): boolean;
}

/** Makes one of a number or a text (mulberry32 over FNV-1a). */
export function createRandom(seed: number | string): Random {
  let state = hash(String(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)],
    chance: (share) => next() < share,
  };
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value;
}
