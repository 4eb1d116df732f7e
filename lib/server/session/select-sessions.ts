import 'server-only';
import type { z } from 'zod';
import type { listSessionsOperation } from '@/lib/core/api/session-operations';
import { joinSql, type Sql, sql } from '@/lib/server/db/sql';
import type { SessionCursor } from './session-cursor';

type Query = z.output<typeof listSessionsOperation.query>;

/** Everything a list shows of a session, read from the one index that serves all lists. */
const COLUMNS = sql`"id", "number", "title", "model", "toolNames", "tags", "pinned", "status", "hasErrors", "createdAt",
  "updatedAt", "deletedAt"`;

/** What is looked for, ready for the index. */
export interface SessionSearch {
  text: string;
  /** A match expression a word; none for what the index does not hold. */
  matches: string[];
  /** True when one of the words is in few places: then these are looked at, and not the whole list. */
  isRare: boolean;
}

/**
 * The statement that reads a page of sessions, and one more. The order is total, and the cursor is a place in it, so that
 * what comes in meanwhile shifts nothing. SQLite keeps no statistics here, so it is told which index serves best.
 */
export function selectSessions(query: Query, search: SessionSearch | null, after: SessionCursor | null): Sql {
  const narrowing = [...filter(query), ...(search ? toConditions(search) : [])];
  const binned = query.deleted === 'true' ? sql`"deletedAt" IS NOT NULL` : sql`"deletedAt" IS NULL`;
  const conditions = [binned, ...narrowing, ...(after ? [isAfter(query, after)] : [])];
  return sql`SELECT ${COLUMNS} FROM "Session" INDEXED BY ${chooseIndex(query, search, narrowing.length > 0)}
    WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${orderOf(query)} LIMIT ${query.limit + 1}`;
}

function chooseIndex({ sort, deleted }: Query, search: SessionSearch | null, isNarrowed: boolean): Sql {
  if (search?.isRare) return sql`"Session_number_key"`;
  if (isNarrowed || deleted === 'true') return sql`"Session_list_idx"`;
  if (sort === 'title') return sql`"Session_title_idx"`;
  return sort === 'created' ? sql`"Session_created_idx"` : sql`"Session_list_idx"`;
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
    return sql`"pinned" <= ${pinned} AND ("pinned" < ${pinned} OR "pinned" = ${pinned}
      AND ("title" > ${key} COLLATE NOCASE OR "title" = ${key} COLLATE NOCASE AND "id" > ${id}))`;
  }
  if (sort === 'created') return sql`("pinned", "createdAt", "id") < (${pinned}, ${new Date(key)}, ${id})`;
  return sql`("pinned", "updatedAt", "id") < (${pinned}, ${new Date(key)}, ${id})`;
}

function filter(query: Query): Sql[] {
  const { model, tool, tag, status, from, to } = query;
  return [
    ...(model === undefined ? [] : [sql`"model" = ${model}`]),
    // Both columns hold JSON: with its quotes a name is found whole.
    ...(tool === undefined ? [] : [sql`instr("toolNames", ${JSON.stringify(tool)}) > 0`]),
    ...(tag === undefined ? [] : [sql`instr("tags", ${JSON.stringify(tag)}) > 0`]),
    ...(status === undefined ? [] : [status === 'none' ? sql`"status" IS NULL` : sql`"status" = ${status}`]),
    ...(query.has_errors === undefined ? [] : [sql`"hasErrors" = ${query.has_errors === 'true'}`]),
    ...(from === undefined ? [] : [sql`"updatedAt" >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql`"updatedAt" < ${toEnd(to)}`]),
  ];
}

const DAY_MS = 86_400_000;

/** A day lasts to its end. */
const toEnd = (to: string): Date => new Date(new Date(to).getTime() + (to.includes('T') ? 0 : DAY_MS));

/**
 * Each word may stand elsewhere in the session: a set of sessions a word. What the index does not hold (emoji, signs) is
 * looked for in the titles.
 */
function toConditions({ text, matches }: SessionSearch): Sql[] {
  if (matches.length === 0) return [sql`instr("title", ${text}) > 0`];
  return matches.map(
    (match) => sql`"number" IN (SELECT rowid >> 20 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match})`,
  );
}
