import 'server-only';
import type { SessionFilter } from '@/lib/core/api/session-list-operations';
import { type Sql, sql } from '@/lib/server/db/sql';
import type { SessionSearch } from '@/lib/server/search/read-search';
import { toSet } from '@/lib/server/search/to-set';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';

/** What a session has to be for a filter and a search to let it through; the first says whether it is in the bin. */
export function toSessionConditions(filter: SessionFilter, search: SessionSearch | null): Sql[] {
  const { model, tool, tag, status, from, to, has_errors: hasErrors } = filter;
  return [
    filter.deleted === 'true' ? sql`"deletedAt" > ${NOT_WHOLE}` : sql`"deletedAt" IS NULL`,
    ...(model === undefined ? [] : [sql`"model" = ${model}`]),
    // Both columns hold JSON: with its quotes a name is found whole.
    ...(tool === undefined ? [] : [sql`instr("toolNames", ${JSON.stringify(tool)}) > 0`]),
    ...(tag === undefined ? [] : [sql`instr("tags", ${JSON.stringify(tag)}) > 0`]),
    ...(status === undefined ? [] : [status === 'none' ? sql`"status" IS NULL` : sql`"status" = ${status}`]),
    ...(hasErrors === undefined ? [] : [sql`"hasErrors" = ${hasErrors === 'true'}`]),
    ...(from === undefined ? [] : [sql`"updatedAt" >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql`"updatedAt" < ${toEnd(to)}`]),
    ...(search ? toSearchConditions(search) : []),
  ];
}

const DAY_MS = 86_400_000;

/** A day lasts to its end. */
const toEnd = (to: string): Date => new Date(new Date(to).getTime() + (to.includes('T') ? 0 : DAY_MS));

/**
 * Each word may stand elsewhere in the session: a set of sessions a word. What the index does not hold (emoji, signs) is
 * looked for in the titles.
 */
function toSearchConditions({ text, matches }: SessionSearch): Sql[] {
  if (matches.length === 0) return [sql`instr("title", ${text}) > 0`];
  return toSetConditions({ matches });
}

/** That a session has each word, by the sets of all that have it. */
const toSetConditions = ({ matches }: Pick<SessionSearch, 'matches'>): Sql[] =>
  matches.map((match) => sql`"number" IN (${toSet(match)})`);
