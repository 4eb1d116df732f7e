import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { toList, toSet } from '@/lib/server/search/to-set';
import { readInOrder, type SessionRow } from './read-session-rows';
import { toSessionConditions, toSetConditions } from './session-conditions';
import type { SessionCursor } from './session-cursor';
import { chooseIndex, isAfter, type ListOrder, type ListQuery } from './session-order';

/** So many of the first sessions show whether words stand together nearly everywhere. */
const SAMPLE = 20;
const MAX_SINGLY = 200;

/**
 * Sessions that have frequent words. To collect all that have one takes 15 to 25 ms among 100,000. Where several stand
 * together nearly everywhere the first sessions in order fill the page: they are looked at singly as long as at least half
 * of them fit.
 */
export async function selectFrequent(
  query: ListQuery,
  search: SessionSearch,
  order: ListOrder,
  after: SessionCursor | null,
  limit: number,
): Promise<SessionRow[]> {
  const fitting = [...toSessionConditions(query, null), ...(after ? [isAfter(order, after)] : [])];
  const index = chooseIndex(order, query);
  const rows: SessionRow[] = [];
  const passed: number[] = [];
  for (let size = SAMPLE; search.areEverywhere && size <= MAX_SINGLY; ) {
    const stretch = await readInOrder(order, index, [...fitting, isOther(passed)], size);
    const found = await keepMost(search, stretch.map(toNumber));
    if (!found) break;
    rows.push(...stretch.filter((row) => found.has(toNumber(row))));
    if (rows.length >= limit || stretch.length < size) return rows.slice(0, limit);
    passed.push(...stretch.map(toNumber));
    size = Math.ceil((limit - rows.length) * (passed.length / rows.length) * 1.2);
  }
  const conditions = [...fitting, ...toSetConditions(search), isOther(passed)];
  return [...rows, ...(await readInOrder(order, index, conditions, limit - rows.length))];
}

const toNumber = ({ number }: Pick<SessionRow, 'number'>): number => Number(number);

const isOther = (numbers: number[]): Sql => sql`"number" NOT IN (${toList(numbers)})`;

/**
 * Those of a few sessions that have all words, each looked up for each session; null as soon as they are less than half.
 * What begins with the last word cannot be looked up: it is collected, unless all have the word itself.
 */
async function keepMost({ matches, wholes }: SessionSearch, sessions: number[]): Promise<Set<number> | null> {
  let kept = sessions;
  for (const [word, whole] of wholes.entries()) {
    const match = matches[word] ?? whole;
    const found = await readNumbers(sql`SELECT value AS "number" FROM json_each(${JSON.stringify(kept)})
      WHERE EXISTS (SELECT 1 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${whole}
        AND rowid >= value << 20 AND rowid < (value + 1) << 20)`);
    const rest = match === whole ? [] : kept.filter((number) => !found.has(number));
    const begun = rest.length === 0 ? new Set<number>() : await readNumbers(toSet(match, { among: rest }));
    kept = kept.filter((number) => found.has(number) || begun.has(number));
    if (kept.length < sessions.length / 2) return null;
  }
  return new Set(kept);
}

async function readNumbers(statement: Sql): Promise<Set<number>> {
  const prisma = await getPrisma();
  return new Set((await prisma.$queryRaw<{ number: number | bigint }[]>(statement)).map(toNumber));
}
