import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  changeSessionsOperation,
  SessionFacets,
  SessionsChange,
} from '@/lib/core/api/session-list-operations';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { MAX_MATCHED_AT_ONCE } from '@/lib/core/session/session-bounds';
import { callJson } from './call-api';

export interface SessionPage {
  items: SessionSummary[];
  nextCursor: string | null;
  isIndexing: boolean;
}

/** What a list is narrowed to, under the names of `GET /api/sessions`. */
export type SessionListFilter = Partial<
  Record<'query' | 'model' | 'tool' | 'status' | 'has_errors' | 'tag' | 'from' | 'to' | 'deleted', string>
>;

/** The same, and what it is sorted by. */
export type SessionListQuery = SessionListFilter & { sort?: string };

const PAGE_SIZE = '100';
/** A list that somebody has scrolled far down is not read again from its beginning only because they looked elsewhere. */
const MAX_REFRESHED_PAGES = 3;

/** The sessions, page by page. */
export const sessionsQuery = (query: SessionListQuery) =>
  infiniteQueryOptions({
    queryKey: ['sessions', query],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        ...query,
        limit: PAGE_SIZE,
        ...(pageParam ? { cursor: pageParam } : {}),
      });
      return callJson<SessionPage>(`/api/sessions?${search}`, { signal });
    },
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
  queryKey: ['session-facets'],
  queryFn: ({ signal }) => callJson<SessionFacets>('/api/sessions/facets', { signal }),
  staleTime: 10_000,
});

/** How many sessions some filters let through. */
export const sessionCountQuery = (filter: SessionListFilter) =>
  queryOptions({
    queryKey: ['session-count', filter],
    queryFn: async ({ signal }) => {
      const path = `/api/sessions/count?${new URLSearchParams(filter)}`;
      return (await callJson<{ count: number }>(path, { signal })).count;
    },
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
    const step = await callJson<Step>('/api/sessions/bulk', { method: 'POST', body });
    changed.push(...step.ids);
    const remaining = left ? left.length : step.remaining;
    // A step that changes nothing of what matches would be followed by another such.
    if (remaining === 0 || (!left && step.ids.length === 0)) break;
    onStep?.(step.ids, remaining);
  }
  return changed;
}

type Step = z.output<typeof changeSessionsOperation.response>;

/** So many ids go into one call: more would keep the server from others for too long. */
const STEP = MAX_MATCHED_AT_ONCE;
