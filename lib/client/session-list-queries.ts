import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type AnswerOf, call, type Input } from './call';
import { keyOf, toQuery } from './to-query';

export type SessionPage = AnswerOf<'listSessions'>;

/** What a list is narrowed to, under the names of the operation. */
export type SessionListFilter = Partial<Record<keyof NonNullable<Input<'countSessions'>['query']>, string>>;

/** The same, and what it is sorted by. */
export type SessionListQuery = SessionListFilter & { sort?: string };

const PAGE_SIZE = 100;
/** How often a list is read again while a session of it runs: a run ends without anybody at the list. */
const REFRESH_MS = 2000;
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
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? [];
      const isRunning = pages.some(({ items }) => items.some(({ status }) => status === 'running'));
      return isRunning && pages.length <= MAX_REFRESHED_PAGES ? REFRESH_MS : false;
    },
    structuralSharing: false,
  });

/** What sessions can be filtered by, and how many there are: read as often as the list it stands above. */
export const sessionFacetsQuery = queryOptions({
  ...toQuery('getSessionFacets', {}),
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
});

/** Reads the lists anew, and how many there are: sessions have come or gone. */
export async function refreshSessionLists(client: QueryClient): Promise<void> {
  const { queryKey } = sessionFacetsQuery;
  await Promise.all([
    client.invalidateQueries({ queryKey: sessionListsKey }),
    client.invalidateQueries({ queryKey }),
  ]);
}

/** How many sessions some filters let through. */
export const sessionCountQuery = (filter: SessionListFilter) =>
  queryOptions({
    ...toQuery('countSessions', { query: filter }),
    select: ({ count }) => count,
    gcTime: 0,
  });
