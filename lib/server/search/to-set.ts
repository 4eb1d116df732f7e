import 'server-only';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';

/** Numbers of sessions: from one on, up to before another, or among some. */
export interface Range {
  from?: number;
  to?: number;
  among?: number[];
}

/** The sessions that a match expression finds something in. */
export function toSet(match: string, { from, to, among }: Range = {}): Sql {
  const bounds = [
    ...(from === undefined ? [] : [sql`rowid >= ${from} << 20`]),
    ...(to === undefined ? [] : [sql`rowid < ${to} << 20`]),
    ...(among ? [sql`rowid >> 20 IN (${toList(among)})`] : []),
  ];
  const conditions = joinSql([sql`"SearchIndex" MATCH ${match}`, ...bounds], ' AND ');
  return sql`SELECT rowid >> 20 AS "number" FROM "SearchIndex" WHERE ${conditions}`;
}

/** Numbers as a set. */
export const toList = (numbers: readonly number[]): Sql =>
  sql`SELECT value FROM json_each(${JSON.stringify(numbers)})`;
