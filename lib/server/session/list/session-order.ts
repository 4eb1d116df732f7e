import 'server-only';
import type { z } from 'zod';
import type { listSessionsOperation, sessionSorts } from '@/lib/core/api/session-list-operations';
import { type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { toSessionConditions } from './session-conditions';
import type { SessionCursor } from './session-cursor';

export type ListQuery = z.output<typeof listSessionsOperation.query>;

/** What a page is sorted by: the bin by when things came into it, a search that finds no word as if there were none. */
export type ListOrder = (typeof sessionSorts)[number] | 'deleted';

export function chooseOrder({ deleted, sort }: ListQuery, search: SessionSearch | null): ListOrder {
  if (deleted === 'true') return 'deleted';
  const hasWords = search !== null && search.matches.length > 0;
  if (sort === undefined) return hasWords ? 'relevance' : 'updated';
  return sort === 'relevance' && !hasWords ? 'updated' : sort;
}

/** The index that serves nearly every list: it holds all a filter asks for. */
export const LIST = sql`"Session_list_idx"`;
export const BY_NUMBER = sql`"Session_number_key"`;

/** The index an order is read from. SQLite keeps no statistics here, so it is told which one serves best. */
export function chooseIndex(order: ListOrder, query: ListQuery): Sql {
  const isNarrowed = toSessionConditions(query, null).length > 1;
  if (isNarrowed || order === 'deleted') return LIST;
  if (order === 'title') return sql`"Session_title_idx"`;
  return order === 'created' ? sql`"Session_created_idx"` : LIST;
}

/** The order is total, so that a cursor is a place in it. */
export function orderOf(order: ListOrder): Sql {
  if (order === 'deleted') return sql`"deletedAt" DESC, "pinned" DESC, "updatedAt" DESC, "id" DESC`;
  if (order === 'title') return sql`"pinned" DESC, "title" COLLATE NOCASE, "id"`;
  if (order === 'created') return sql`"pinned" DESC, "createdAt" DESC, "id" DESC`;
  return sql`"pinned" DESC, "updatedAt" DESC, "id" DESC`;
}

/** That a session comes behind a cursor. */
export function isAfter(order: ListOrder, { pinned, key, updatedAt, id }: SessionCursor): Sql {
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
