import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { sql } from '@/lib/server/db/sql';
import { toSet } from './to-set';

/**
 * Which sessions a frequent word is in, kept for the next search: to collect 50,000 from the index takes 15 to 25 ms, and
 * two words with the order of a list more than twice that. What is indexed later is looked at again for each word.
 */
export interface WordSet {
  has: (number: number) => boolean;
}

interface Kept {
  bits: Uint8Array;
  /** How many of the changes it has seen. */
  seen: number;
}

/** So many words are kept, each with a bit a session. */
const MAX_KEPT = 60;
/** So many changed sessions are looked at again; beyond, all are. */
const MAX_CHANGED = 2000;
/** So many sessions are looked through in one statement: others are served in between. */
const STEP = 20_000;

/** The bundler may load this module more than once in one process. */
const shared = globalThis as {
  loopbenchWordSets?: { kept: Map<string, Kept>; changed: number[]; dropped: number };
};
const state = () => (shared.loopbenchWordSets ??= { kept: new Map(), changed: [], dropped: 0 });

/** Says that what the index holds of some sessions is another now. */
export function markIndexed(numbers: readonly number[]): void {
  const own = state();
  own.changed.push(...numbers);
  if (own.changed.length <= MAX_CHANGED) return;
  own.dropped += own.changed.length;
  own.changed = [];
  own.kept.clear();
}

/** The sessions that a match expression finds something in. */
export async function readWordSet(match: string): Promise<WordSet> {
  const own = state();
  const [kept, end] = [own.kept.get(match), own.dropped + own.changed.length];
  const bits = kept
    ? await renew(kept, match, own.changed.slice(kept.seen - own.dropped))
    : await collect(match);
  own.kept.delete(match);
  // What changed while this was read is looked at the next time.
  if (end >= own.dropped) own.kept.set(match, { bits, seen: end });
  const [oldest] = own.kept.keys();
  if (own.kept.size > MAX_KEPT && oldest !== undefined) own.kept.delete(oldest);
  return toWordSet(bits);
}

async function renew({ bits }: Kept, match: string, changed: readonly number[]): Promise<Uint8Array> {
  if (changed.length === 0) return bits;
  const among = [...new Set(changed)];
  const found = new Set(await readNumbers(match, { among }));
  const most = among.reduce((highest, number) => Math.max(highest, number), 0);
  const renewed = new Uint8Array(Math.max(bits.length, (most >> 3) + 1));
  renewed.set(bits);
  for (const number of among) set(renewed, number, found.has(number));
  return renewed;
}

async function collect(match: string): Promise<Uint8Array> {
  const prisma = await getPrisma();
  const { _max } = await prisma.session.aggregate({ _max: { number: true } });
  const most = Number(_max.number ?? 0);
  const bits = new Uint8Array((most >> 3) + 1);
  for (let from = 0; from <= most; from += STEP) {
    for (const number of await readNumbers(match, { from, to: from + STEP })) set(bits, number, true);
  }
  return bits;
}

async function readNumbers(match: string, range: Parameters<typeof toSet>[1]): Promise<number[]> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ numbers: string }[]>(
    sql`SELECT json_group_array("number") AS "numbers" FROM (${toSet(match, range)})`,
  );
  return JSON.parse(row?.numbers ?? '[]');
}

function set(bits: Uint8Array, number: number, isIn: boolean): void {
  const [at, bit] = [number >> 3, 1 << (number & 7)];
  if (at < bits.length) bits[at] = isIn ? (bits[at] ?? 0) | bit : (bits[at] ?? 0) & ~bit;
}

const toWordSet = (bits: Uint8Array): WordSet => ({
  has: (number) => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0,
});
