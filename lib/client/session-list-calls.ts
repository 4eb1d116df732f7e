import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SessionFacets, SessionSummary, SessionsChange } from '@/lib/core/api/session-operations';
import { MAX_BULK_IDS } from '@/lib/core/session/session-bounds';
import { callJson } from './call-api';

export interface SessionPage {
  items: SessionSummary[];
  nextCursor: string | null;
  isIndexing: boolean;
}

/** What a list is narrowed to and sorted by, under the names of `GET /api/sessions`. */
export type SessionListQuery = Partial<
  Record<
    'query' | 'model' | 'tool' | 'status' | 'has_errors' | 'tag' | 'from' | 'to' | 'sort' | 'deleted',
    string
  >
>;

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

/** Changes many sessions. @returns the ids of those that were changed */
export async function changeSessions(change: SessionsChange): Promise<string[]> {
  if (change.ids === 'bin') return send(change);
  const changed: string[] = [];
  for (let first = 0; first < change.ids.length; first += MAX_BULK_IDS) {
    const ids = change.ids.slice(first, first + MAX_BULK_IDS);
    changed.push(...(await send({ ...change, ids })));
  }
  return changed;
}

const send = async (body: SessionsChange): Promise<string[]> =>
  (await callJson<{ ids: string[] }>('/api/sessions/bulk', { method: 'POST', body })).ids;
