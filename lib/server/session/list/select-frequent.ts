import 'server-only';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { readWordSet, type WordSet } from '@/lib/server/search/word-sets';
import { pickSessions } from './pick-sessions';
import type { SessionRow } from './read-session-rows';
import { toSessionConditions } from './session-conditions';
import type { SessionCursor } from './session-cursor';
import { chooseIndex, isAfter, type ListOrder, type ListQuery } from './session-order';

/** Sessions that have frequent words, in any order: each word's sessions are known after they were collected once. */
export async function selectFrequent(
  query: ListQuery,
  search: SessionSearch,
  order: ListOrder,
  after: SessionCursor | null,
  limit: number,
): Promise<SessionRow[]> {
  const conditions = [...toSessionConditions(query, null), ...(after ? [isAfter(order, after)] : [])];
  const sets = await readWordSets(search.matches);
  const list = { order, index: chooseIndex(order, query), conditions, limit };
  return pickSessions(list, (number) => sets.every((set) => set.has(number)));
}

/** The sessions of each word, one after the other. */
export async function readWordSets(matches: readonly string[]): Promise<WordSet[]> {
  const sets: WordSet[] = [];
  for (const match of matches) sets.push(await readWordSet(match));
  return sets;
}
