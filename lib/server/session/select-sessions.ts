import 'server-only';
import type { z } from 'zod';
import type { listSessionsOperation, sessionSorts } from '@/lib/core/api/session-operations';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { rankFrequent, scoreSessions, toSet } from './select-by-relevance';
import { toSessionConditions, toSetConditions } from './session-conditions';
import type { SessionCursor } from './session-cursor';

type Query = z.output<typeof listSessionsOperation.query>;

/** Everything a list shows of a session, read from the one index that serves all lists. */
const COLUMNS = sql`"id", "number", "title", "model", "toolNames", "tags", "pinned", "status", "hasErrors", "createdAt",
  "updatedAt", "deletedAt"`;

/** What a page is sorted by: the bin by when things came into it, a search that finds no word as if there were none. */
export type ListOrder = (typeof sessionSorts)[number] | 'deleted';

export function chooseOrder({ deleted, sort }: Query, search: SessionSearch | null): ListOrder {
  if (deleted === 'true') return 'deleted';
  const hasWords = search !== null && search.matches.length > 0;
  if (sort === undefined) return hasWords ? 'relevance' : 'updated';
  return sort === 'relevance' && !hasWords ? 'updated' : sort;
}

/** A session as the database gives it. */
export interface SessionRow {
  id: string;
  number: number | bigint;
  title: string;
  model: string;
  toolNames: string;
  tags: string;
  pinned: boolean | number;
  status: string | null;
  hasErrors: boolean | number;
  createdAt: Date | string;
  updatedAt: Date | string;
  deletedAt: Date | string | null;
  /** How well it fits what is looked for. */
  rank: number | bigint;
}

/**
 * So many sessions at most, behind a cursor. The order is total, and the cursor is a place in it, so that what comes in
 * meanwhile shifts nothing. SQLite keeps no statistics here, so it is told which index serves best.
 */
export async function selectSessions(
  query: Query,
  search: SessionSearch | null,
  order: ListOrder,
  after: SessionCursor | null,
  limit: number,
): Promise<SessionRow[]> {
  if (search && search.matches.length > 0) {
    const isRare = search.rare.length > 0;
    if (order === 'relevance') {
      return isRare ? readByScore(query, search, after, limit) : readByRank(query, search, after, limit);
    }
    if (!isRare) return readFrequent(query, search, order, after, limit);
  }
  const conditions = [...toSessionConditions(query, search), ...(after ? [isAfter(order, after)] : [])];
  const index = search && search.rare.length > 0 ? BY_NUMBER : chooseIndex(order, query);
  return readInOrder(order, index, conditions, limit);
}

const LIST = sql`"Session_list_idx"`;
const BY_NUMBER = sql`"Session_number_key"`;

const readRows = async (statement: Sql): Promise<SessionRow[]> =>
  (await getPrisma()).$queryRaw<SessionRow[]>(statement);

const readInOrder = (order: ListOrder, index: Sql, conditions: Sql[], limit: number): Promise<SessionRow[]> =>
  readRows(sql`SELECT ${COLUMNS}, 0 AS "rank" FROM "Session" INDEXED BY ${index}
    WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${orderOf(order)} LIMIT ${limit}`);

/** So many of the first sessions show whether words stand together nearly everywhere. */
const SAMPLE = 20;
const MAX_SINGLY = 200;

/**
 * Sessions that have frequent words. To collect all that have one takes 15 to 25 ms among 100,000. Where several stand
 * together nearly everywhere the first sessions in order fill the page: they are looked at singly as long as at least half
 * of them fit.
 */
async function readFrequent(
  query: Query,
  search: SessionSearch,
  order: ListOrder,
  after: SessionCursor | null,
  limit: number,
): Promise<SessionRow[]> {
  const fitting = [...toSessionConditions(query, null), ...(after ? [isAfter(order, after)] : [])];
  const index = chooseIndex(order, query);
  const rows: SessionRow[] = [];
  const passed: number[] = [];
  for (let size = SAMPLE; search.matches.length > 1 && size <= MAX_SINGLY; ) {
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

const isOther = (numbers: number[]): Sql =>
  sql`"number" NOT IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`;

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

function readByScore(query: Query, search: SessionSearch, after: SessionCursor | null, limit: number) {
  const behind = after
    ? sql`("rank" < ${Number(after.key)} OR "rank" = ${Number(after.key)} AND ${isAfter('updated', after)})`
    : sql`true`;
  const conditions = joinSql([...toSessionConditions(query, search), behind], ' AND ');
  return readRows(sql`WITH ${scoreSessions(search)}
    SELECT ${COLUMNS}, "rank" FROM "Session" INDEXED BY ${BY_NUMBER} JOIN "score" USING ("number")
    WHERE ${conditions} ORDER BY "rank" DESC, ${orderOf('updated')} LIMIT ${limit}`);
}

async function readByRank(query: Query, search: SessionSearch, after: SessionCursor | null, limit: number) {
  const place = after ? Number(after.key) : Number.POSITIVE_INFINITY;
  const rows: SessionRow[] = [];
  for (const { rank, find } of rankFrequent(search)) {
    if (rank > place) continue;
    if (rows.length === limit) break;
    const { conditions, index } = await find();
    const behind = after && rank === place ? [isAfter('updated', after)] : [];
    const all = joinSql([...toSessionConditions(query, null), ...behind, ...conditions], ' AND ');
    rows.push(
      ...(await readRows(sql`SELECT ${COLUMNS}, ${rank} AS "rank" FROM "Session" INDEXED BY ${index}
        WHERE ${all} ORDER BY ${orderOf('updated')} LIMIT ${limit - rows.length}`)),
    );
  }
  return rows;
}

function chooseIndex(order: ListOrder, query: Query): Sql {
  const isNarrowed = toSessionConditions(query, null).length > 1;
  if (isNarrowed || order === 'deleted') return LIST;
  if (order === 'title') return sql`"Session_title_idx"`;
  return order === 'created' ? sql`"Session_created_idx"` : LIST;
}

function orderOf(order: ListOrder): Sql {
  if (order === 'deleted') return sql`"deletedAt" DESC, "pinned" DESC, "updatedAt" DESC, "id" DESC`;
  if (order === 'title') return sql`"pinned" DESC, "title" COLLATE NOCASE, "id"`;
  if (order === 'created') return sql`"pinned" DESC, "createdAt" DESC, "id" DESC`;
  return sql`"pinned" DESC, "updatedAt" DESC, "id" DESC`;
}

function isAfter(order: ListOrder, { pinned, key, updatedAt, id }: SessionCursor): Sql {
  if (order === 'deleted') {
    return sql`("deletedAt", "pinned", "updatedAt", "id") < (${new Date(key)}, ${pinned}, ${new Date(updatedAt)}, ${id})`;
  }
  if (order === 'title') {
    return sql`"pinned" <= ${pinned} AND ("pinned" < ${pinned} OR "pinned" = ${pinned}
      AND ("title" > ${key} COLLATE NOCASE OR "title" = ${key} COLLATE NOCASE AND "id" > ${id}))`;
  }
  if (order === 'created') return sql`("pinned", "createdAt", "id") < (${pinned}, ${new Date(key)}, ${id})`;
  return sql`("pinned", "updatedAt", "id") < (${pinned}, ${new Date(updatedAt)}, ${id})`;
}
