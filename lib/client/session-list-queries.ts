import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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
