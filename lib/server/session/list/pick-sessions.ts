import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { toList } from '@/lib/server/search/to-set';
import { COLUMNS, readRows, type SessionRow } from './read-session-rows';
import { BY_NUMBER, type ListOrder, orderOf } from './session-order';

/** So many sessions are looked at first, and four times as many in each further step. */
const FIRST_STEP = 1000;
const GROWTH = 4;

/**
 * The first sessions of a list that a test lets through. Their numbers are read in order, a stretch at a time, and only the
 * rows of those that fit.
 *
 * @param conditions what they have to be besides
 */
export async function pickSessions(
  { order, index, conditions, limit }: { order: ListOrder; index: Sql; conditions: Sql[]; limit: number },
  fits: (number: number) => boolean,
): Promise<SessionRow[]> {
  const picked: number[] = [];
  for (let [done, size] = [0, FIRST_STEP]; picked.length < limit; size *= GROWTH) {
    const stretch = await readNumbers(order, index, conditions, size, done);
    picked.push(...stretch.filter(fits));
    if (stretch.length < size) break;
    done += size;
  }
  return readPicked(picked.slice(0, limit));
}

async function readNumbers(
  order: ListOrder,
  index: Sql,
  conditions: Sql[],
  limit: number,
  offset: number,
): Promise<number[]> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ numbers: string }[]>(sql`
    SELECT json_group_array("number") AS "numbers" FROM (
      SELECT "number" FROM "Session" INDEXED BY ${index} WHERE ${joinSql(conditions, ' AND ')}
      ORDER BY ${orderOf(order)} LIMIT ${limit} OFFSET ${offset}
    )`);
  return JSON.parse(row?.numbers ?? '[]');
}

async function readPicked(numbers: number[]): Promise<SessionRow[]> {
  if (numbers.length === 0) return [];
  const rows = await readRows(sql`SELECT ${COLUMNS}, 0 AS "rank" FROM "Session" INDEXED BY ${BY_NUMBER}
    WHERE "number" IN (${toList(numbers)})`);
  const byNumber = new Map(rows.map((row) => [Number(row.number), row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
