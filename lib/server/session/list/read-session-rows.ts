import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import { type ListOrder, orderOf } from './session-order';

/** Everything a list shows of a session, read from the one index that serves all lists. */
export const COLUMNS = sql`"id", "number", "title", "model", "toolNames", "tags", "pinned", "status", "hasErrors", "createdAt",
  "updatedAt", "deletedAt"`;

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

export const readRows = async (statement: Sql): Promise<SessionRow[]> =>
  (await getPrisma()).$queryRaw<SessionRow[]>(statement);

/** Those that fit, in an order. */
export const readInOrder = (
  order: ListOrder,
  index: Sql,
  conditions: Sql[],
  limit: number,
): Promise<SessionRow[]> =>
  readRows(sql`SELECT ${COLUMNS}, 0 AS "rank" FROM "Session" INDEXED BY ${index}
    WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${orderOf(order)} LIMIT ${limit}`);
