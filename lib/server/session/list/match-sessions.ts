import 'server-only';
import type { SessionFilter } from '@/lib/core/api/session-list-operations';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { indexPending } from '@/lib/server/search/index-pending';
import { readSearch } from '@/lib/server/search/read-search';
import { toSessionConditions } from './session-conditions';
import { BY_NUMBER, LIST } from './session-order';

/** How long what is not indexed yet is waited for: longer than by a list, as what is not found here is left out for good. */
const MAX_INDEXING_MS = 1000;

/** What sessions have to be, and the index to look in: SQLite keeps no statistics here. */
interface Matching {
  index: Sql;
  conditions: Sql;
}

/** The ids of the first sessions a filter lets through, as they are listed. */
export async function findMatchingIds(
  filter: SessionFilter,
  limit: number,
  condition?: Sql,
): Promise<string[]> {
  const { index, conditions } = await readMatching(filter, condition);
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string }[]>(sql`
    SELECT "id" FROM "Session" INDEXED BY ${index} WHERE ${conditions}
    ORDER BY "pinned" DESC, "updatedAt" DESC, "id" DESC LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** How many sessions a filter lets through. */
export async function countMatching(filter: SessionFilter, condition?: Sql): Promise<number> {
  const { index, conditions } = await readMatching(filter, condition);
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ count: number | bigint }[]>(sql`
    SELECT count(*) AS "count" FROM "Session" INDEXED BY ${index} WHERE ${conditions}`);
  return Number(row?.count ?? 0);
}

async function readMatching(filter: SessionFilter, condition: Sql | undefined): Promise<Matching> {
  await indexPending(MAX_INDEXING_MS);
  const search = await readSearch(filter.query);
  const conditions = [...toSessionConditions(filter, search), ...(condition ? [condition] : [])];
  return {
    index: search && search.rare.length > 0 ? BY_NUMBER : LIST,
    conditions: joinSql(conditions, ' AND '),
  };
}
