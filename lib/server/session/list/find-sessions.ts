import 'server-only';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { getPrisma } from '@/lib/server/db/database';
import { findMatches } from '@/lib/server/search/find-matches';
import { indexPending } from '@/lib/server/search/index-pending';
import { readSearch } from '@/lib/server/search/read-search';
import { parseNames } from '@/lib/server/store/parse-names';
import type { SessionRow } from './read-session-rows';
import { selectSessions } from './select-sessions';
import { readCursor, writeCursor } from './session-cursor';
import { chooseOrder, type ListQuery } from './session-order';

interface SessionPage {
  items: SessionSummary[];
  nextCursor: string | null;
  isIndexing: boolean;
}

/** What is not indexed by then, after a large import say, is found later. A plain list waits for less. */
const MAX_INDEXING_MS = 100;
const MAX_LIST_INDEXING_MS = 20;

/** A page of sessions. @throws AppError `bad_request` for a cursor that is none of ours */
export async function findSessions(query: ListQuery): Promise<SessionPage> {
  const isSearch = query.query !== undefined || query.has_errors !== undefined;
  const isUpToDate = await indexPending(isSearch ? MAX_INDEXING_MS : MAX_LIST_INDEXING_MS);
  const search = await readSearch(query.query);
  const sort = chooseOrder(query, search);
  const after = query.cursor === undefined ? null : readCursor(query.cursor, sort);
  const rows = await selectSessions(query, search, sort, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const [turnCounts, matches] = await Promise.all([
    countTurns(page.map(({ id }) => id)),
    findMatches(query.query ?? '', page),
  ]);
  return {
    items: page.map((row) => ({
      id: row.id,
      title: row.title,
      model: row.model,
      toolNames: parseNames(row.toolNames),
      tags: parseNames(row.tags),
      pinned: Boolean(row.pinned),
      status: row.status as SessionSummary['status'],
      hasErrors: Boolean(row.hasErrors),
      turnCount: turnCounts.get(row.id) ?? 0,
      createdAt: toIso(row.createdAt),
      updatedAt: toIso(row.updatedAt),
      deletedAt: row.deletedAt === null ? null : toIso(row.deletedAt),
      ...matches.get(row.id),
    })),
    nextCursor: last ? writeCursor({ sort, ...placeOf(last, sort) }) : null,
    isIndexing: !isUpToDate,
  };
}

function placeOf({ id, pinned, title, createdAt, updatedAt, deletedAt, rank }: SessionRow, sort: string) {
  const keys: Record<string, string> = {
    title,
    relevance: String(rank),
    created: toIso(createdAt),
    updated: toIso(updatedAt),
    deleted: toIso(deletedAt ?? updatedAt),
  };
  return { id, pinned: Boolean(pinned), key: keys[sort] ?? '', updatedAt: toIso(updatedAt) };
}

async function countTurns(ids: string[]): Promise<Map<string, number>> {
  const prisma = await getPrisma();
  const counts = await prisma.turn.groupBy({
    by: ['sessionId'],
    where: { sessionId: { in: ids } },
    _count: { _all: true },
  });
  return new Map(counts.map(({ sessionId, _count }) => [sessionId, _count._all]));
}

const toIso = (moment: Date | string): string => new Date(moment).toISOString();
