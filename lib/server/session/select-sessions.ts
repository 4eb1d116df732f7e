import 'server-only';
import type { z } from 'zod';
import type { listSessionsOperation } from '@/lib/core/api/session-operations';
import { parseSearch } from '@/lib/core/search/parse-search';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionCursor } from './session-cursor';

type Query = z.output<typeof listSessionsOperation.query>;

/** Everything a list shows of a session, read from the one index that serves all lists. */
const COLUMNS = sql`"id", "number", "title", "model", "toolNames", "tags", "pinned", "status", "hasErrors", "createdAt",
  "updatedAt", "deletedAt"`;

/**
 * The statement that reads a page of sessions, and one more. The order is total, and the cursor is a place in it, so that
 * what comes in meanwhile shifts nothing.
 */
export function selectSessions(query: Query, after: SessionCursor | null): Sql {
  const conditions = [...filter(query), ...(after ? [isAfter(query, after)] : [])];
  return sql`SELECT ${COLUMNS} FROM "Session" INDEXED BY "Session_list_idx"
    WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${orderOf(query)} LIMIT ${query.limit + 1}`;
}

function orderOf({ sort, deleted }: Query): Sql {
  if (deleted === 'true') return sql`"deletedAt" DESC, "pinned" DESC, "updatedAt" DESC, "id" DESC`;
  if (sort === 'title') return sql`"pinned" DESC, "title" COLLATE NOCASE, "id"`;
  if (sort === 'created') return sql`"pinned" DESC, "createdAt" DESC, "id" DESC`;
  return sql`"pinned" DESC, "updatedAt" DESC, "id" DESC`;
}

function isAfter({ sort, deleted }: Query, { pinned, key, updatedAt, id }: SessionCursor): Sql {
  if (deleted === 'true') {
    return sql`("deletedAt", "pinned", "updatedAt", "id") < (${new Date(key)}, ${pinned}, ${new Date(updatedAt)}, ${id})`;
  }
  if (sort === 'title') {
    return sql`("pinned" < ${pinned} OR "pinned" = ${pinned}
      AND ("title" > ${key} COLLATE NOCASE OR "title" = ${key} COLLATE NOCASE AND "id" > ${id}))`;
  }
  if (sort === 'created') return sql`("pinned", "createdAt", "id") < (${pinned}, ${new Date(key)}, ${id})`;
  return sql`("pinned", "updatedAt", "id") < (${pinned}, ${new Date(key)}, ${id})`;
}

function filter(query: Query): Sql[] {
  const { model, tool, tag, status, from, to } = query;
  return [
    query.deleted === 'true' ? sql`"deletedAt" IS NOT NULL` : sql`"deletedAt" IS NULL`,
    ...(model === undefined ? [] : [sql`"model" = ${model}`]),
    // Both columns hold JSON: with its quotes a name is found whole.
    ...(tool === undefined ? [] : [sql`instr("toolNames", ${JSON.stringify(tool)}) > 0`]),
    ...(tag === undefined ? [] : [sql`instr("tags", ${JSON.stringify(tag)}) > 0`]),
    ...(status === undefined ? [] : [status === 'none' ? sql`"status" IS NULL` : sql`"status" = ${status}`]),
    ...(query.has_errors === undefined ? [] : [sql`"hasErrors" = ${query.has_errors === 'true'}`]),
    ...(from === undefined ? [] : [sql`"updatedAt" >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql`"updatedAt" < ${toEnd(to)}`]),
    ...(query.query?.trim() ? search(query.query.trim()) : []),
  ];
}

const DAY_MS = 86_400_000;

/** A day lasts to its end. */
const toEnd = (to: string): Date => new Date(new Date(to).getTime() + (to.includes('T') ? 0 : DAY_MS));

/**
 * Each word may stand elsewhere in the session: a set of sessions a word. What the index does not hold (emoji, signs) is
 * looked for in the titles.
 */
function search(text: string): Sql[] {
  const { matches } = parseSearch(text);
  if (matches.length === 0) return [sql`instr("title", ${text}) > 0`];
  return matches.map(
    (match) => sql`"number" IN (SELECT rowid >> 20 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match})`,
  );
}
