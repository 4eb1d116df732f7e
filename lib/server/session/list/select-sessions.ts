import 'server-only';
import { joinSql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { toList } from '@/lib/server/search/to-set';
import { pickSessions } from './pick-sessions';
import { COLUMNS, readInOrder, readRows, type SessionRow } from './read-session-rows';
import { rankFrequent, scoreSessions } from './select-by-relevance';
import { selectFrequent } from './select-frequent';
import { toSessionConditions } from './session-conditions';
import type { SessionCursor } from './session-cursor';
import {
  BY_NUMBER,
  chooseIndex,
  isAfter,
  LIST,
  type ListOrder,
  type ListQuery,
  orderOf,
} from './session-order';

/**
 * So many sessions at most, behind a cursor. The order is total, and the cursor is a place in it, so that what comes in
 * meanwhile shifts nothing.
 */
export async function selectSessions(
  query: ListQuery,
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
    if (!isRare) return selectFrequent(query, search, order, after, limit);
  }
  const conditions = [...toSessionConditions(query, search), ...(after ? [isAfter(order, after)] : [])];
  const index = search && search.rare.length > 0 ? BY_NUMBER : chooseIndex(order, query);
  return readInOrder(order, index, conditions, limit);
}

function readByScore(query: ListQuery, search: SessionSearch, after: SessionCursor | null, limit: number) {
  const behind = after
    ? sql`("rank" < ${Number(after.key)} OR "rank" = ${Number(after.key)} AND ${isAfter('updated', after)})`
    : sql`true`;
  const conditions = joinSql([...toSessionConditions(query, search), behind], ' AND ');
  return readRows(sql`WITH ${scoreSessions(search)}
    SELECT ${COLUMNS}, "rank" FROM "Session" INDEXED BY ${BY_NUMBER} JOIN "score" USING ("number")
    WHERE ${conditions} ORDER BY "rank" DESC, ${orderOf('updated')} LIMIT ${limit}`);
}

async function readByRank(
  query: ListQuery,
  search: SessionSearch,
  after: SessionCursor | null,
  limit: number,
) {
  const place = after ? Number(after.key) : Number.POSITIVE_INFINITY;
  const ranks = (await rankFrequent(search)).filter(({ rank }) => rank <= place);
  const conditions = toSessionConditions(query, null);
  const rows: SessionRow[] = [];
  for (const { rank, few, has } of ranks) {
    if (rows.length === limit) break;
    const behind = after && rank === place ? [isAfter('updated', after)] : [];
    const all = [...conditions, ...behind, ...(few ? [sql`"number" IN (${toList(few)})`] : [])];
    const left = limit - rows.length;
    const found = few
      ? await readInOrder('updated', BY_NUMBER, all, left)
      : await pickSessions({ order: 'updated', index: LIST, conditions: all, limit: left }, has);
    rows.push(...found.map((row) => ({ ...row, rank })));
  }
  return rows;
}
