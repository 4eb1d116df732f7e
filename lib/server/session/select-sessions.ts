import 'server-only';
import type { z } from 'zod';
import type { listSessionsOperation, sessionSorts } from '@/lib/core/api/session-operations';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { rankFrequent, scoreSessions } from './select-by-relevance';
import { toSessionConditions } from './session-conditions';
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

/**
 * The statements that read a page of sessions, and one more, one after the other until there are enough. The order is
 * total, and the cursor is a place in it, so that what comes in meanwhile shifts nothing. SQLite keeps no statistics here,
 * so it is told which index serves best.
 */
export function selectSessions(
  query: Query,
  search: SessionSearch | null,
  order: ListOrder,
  after: SessionCursor | null,
): ((limit: number) => Promise<Sql>)[] {
  if (order === 'relevance' && search) {
    return search.rare.length > 0
      ? [selectByScore(query, search, after)]
      : selectByRank(query, search, after);
  }
  const fitting = toSessionConditions(query, search);
  const conditions = [...fitting, ...(after ? [isAfter(order, after)] : [])];
  return [
    async (limit) => sql`SELECT ${COLUMNS}, 0 AS "rank"
      FROM "Session" INDEXED BY ${chooseIndex(order, search, fitting.length > 1)}
      WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${orderOf(order)} LIMIT ${limit}`,
  ];
}

function selectByScore(query: Query, search: SessionSearch, after: SessionCursor | null) {
  const behind = after
    ? sql`("rank" < ${Number(after.key)} OR "rank" = ${Number(after.key)} AND ${isAfter('updated', after)})`
    : sql`true`;
  const conditions = joinSql([...toSessionConditions(query, search), behind], ' AND ');
  return async (limit: number) => sql`WITH ${scoreSessions(search)}
    SELECT ${COLUMNS}, "rank" FROM "Session" INDEXED BY "Session_number_key" JOIN "score" USING ("number")
    WHERE ${conditions} ORDER BY "rank" DESC, ${orderOf('updated')} LIMIT ${limit}`;
}

function selectByRank(query: Query, search: SessionSearch, after: SessionCursor | null) {
  const place = after ? Number(after.key) : Number.POSITIVE_INFINITY;
  return rankFrequent(search)
    .filter(({ rank }) => rank <= place)
    .map(({ rank, find }) => async (limit: number) => {
      const { conditions, index } = await find();
      const behind = after && rank === place ? [isAfter('updated', after)] : [];
      const all = joinSql([...toSessionConditions(query, null), ...behind, ...conditions], ' AND ');
      return sql`SELECT ${COLUMNS}, ${rank} AS "rank" FROM "Session" INDEXED BY ${index}
        WHERE ${all} ORDER BY ${orderOf('updated')} LIMIT ${limit}`;
    });
}

function chooseIndex(order: ListOrder, search: SessionSearch | null, isNarrowed: boolean): Sql {
  if (search && search.rare.length > 0) return sql`"Session_number_key"`;
  if (isNarrowed || order === 'deleted') return sql`"Session_list_idx"`;
  if (order === 'title') return sql`"Session_title_idx"`;
  return order === 'created' ? sql`"Session_created_idx"` : sql`"Session_list_idx"`;
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
