import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SessionsChange } from '@/lib/core/api/session-list-operations';
import { MAX_MATCHED_AT_ONCE } from '@/lib/core/session/session-bounds';
import { type AnswerOf, call, type Input } from './call';
import { keyOf, toQuery } from './to-query';

export type SessionPage = AnswerOf<'listSessions'>;

/** What a list is narrowed to, under the names of the operation. */
export type SessionListFilter = Partial<Record<keyof NonNullable<Input<'countSessions'>['query']>, string>>;

/** The same, and what it is sorted by. */
export type SessionListQuery = SessionListFilter & { sort?: string };

const PAGE_SIZE = 100;
/** A list that somebody has scrolled far down is not read again from its beginning only because they looked elsewhere. */
const MAX_REFRESHED_PAGES = 3;

/** The beginning of the keys of all lists. */
export const sessionListsKey = keyOf('listSessions');

/** The sessions, page by page. */
export const sessionsQuery = (query: SessionListQuery) =>
  infiniteQueryOptions({
    queryKey: keyOf('listSessions', { query }),
    queryFn: ({ pageParam, signal }) =>
      call('listSessions', {
        query: { ...query, limit: PAGE_SIZE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: SessionPage) => page.nextCursor,
    refetchOnWindowFocus: ({ state }) =>
      (state.data?.pages.length ?? 0) <= MAX_REFRESHED_PAGES ? 'always' : false,
    refetchOnMount: ({ state }) =>
      (state.data?.pages.length ?? 0) <= MAX_REFRESHED_PAGES ? 'always' : false,
    structuralSharing: false,
  });

/** What sessions can be filtered by, and how many there are. */
export const sessionFacetsQuery = queryOptions({
  ...toQuery('getSessionFacets', {}),
  staleTime: 10_000,
});

/** How many sessions some filters let through. */
export const sessionCountQuery = (filter: SessionListFilter) =>
  queryOptions({
    ...toQuery('countSessions', { query: filter }),
    select: ({ count }) => count,
    gcTime: 0,
  });

export interface ChangeOptions {
  /** Told after every step but the last: what it has changed, and how many are left. */
  onStep?: (ids: readonly string[], remaining: number) => void;
  /** Stops between two steps; what is changed stays so. */
  signal?: AbortSignal;
}

/** Changes many sessions, some at a time. @returns the ids of those that were changed */
export async function changeSessions(
  change: SessionsChange,
  { onStep, signal }: ChangeOptions = {},
): Promise<string[]> {
  const changed: string[] = [];
  let left = change.ids;
  while (!signal?.aborted) {
    const body = left ? { ...change, ids: left.slice(0, STEP) } : change;
    left = left?.slice(STEP);
    const step = await call('changeSessions', { body });
    changed.push(...step.ids);
    const remaining = left ? left.length : step.remaining;
    // A step that changes nothing of what matches would be followed by another such.
    if (remaining === 0 || (!left && step.ids.length === 0)) break;
    onStep?.(step.ids, remaining);
  }
  return changed;
}

/** So many ids go into one call: more would keep the server from others for too long. */
const STEP = MAX_MATCHED_AT_ONCE;
