import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type AnswerOf, call } from './call';
import { keyOf, toQuery } from './to-query';

/** What the list of the library is narrowed to, and sorted by. */
export interface LibraryFilter {
  q: string;
  archived: 'true' | 'false';
  sort: 'updated' | 'name';
}

const PAGE_SIZE = 100;
/** A request for tools by their ids has no longer address than this many make. */
const MAX_IDS = 200;

/** So much of a name is looked for. */
const MAX_NAME = 200;

/** The tools of the library, page by page. */
export const libraryToolsQuery = (query: LibraryFilter) =>
  infiniteQueryOptions({
    queryKey: keyOf('listLibraryTools', { query }),
    queryFn: ({ pageParam, signal }) =>
      call('listLibraryTools', {
        query: { ...query, limit: PAGE_SIZE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: AnswerOf<'listLibraryTools'>) => page.nextCursor,
    placeholderData: (known) => known,
  });

/** Tools by their ids, archived or not; of very many, the first. */
export const toolsByIdQuery = (ids: readonly string[]) =>
  queryOptions({
    ...toQuery('listLibraryTools', { query: { ids: ids.slice(0, MAX_IDS).join(','), limit: MAX_IDS } }),
    enabled: ids.length > 0,
    refetchOnWindowFocus: 'always',
  });

/** Tools with a word in them, archived or not. */
export const toolsNamedQuery = (name: string) =>
  queryOptions({
    ...toQuery('listLibraryTools', { query: { q: name.slice(0, MAX_NAME), archived: 'all', limit: 50 } }),
    staleTime: 0,
  });

/** A tool with its newest version, and where it is used. */
export const libraryToolQuery = (id: string) =>
  queryOptions({
    ...toQuery('getLibraryTool', { params: { id } }),
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    retry: false,
  });

/** The versions of a tool, newest first, page by page. */
export const toolVersionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keyOf('listToolVersions', { params: { id } }),
    queryFn: ({ pageParam, signal }) =>
      call('listToolVersions', {
        params: { id },
        query: { limit: PAGE_SIZE, before: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: AnswerOf<'listToolVersions'>) => {
      const last = page.items.at(-1)?.number ?? 1;
      return last > 1 ? last : null;
    },
    staleTime: 0,
  });

/** The sets of tools, by name. */
export const toolSetsQuery = queryOptions({ ...toQuery('listToolSets', {}), staleTime: 0 });

/** A version never changes. */
export const toolVersionQuery = (id: string, number: number) =>
  queryOptions({
    ...toQuery('getToolVersion', { params: { id, number: String(number) } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What two versions do not share. Neither ever changes; what took too long to compare is asked for again. */
export const toolDiffQuery = (id: string, from: number, to: number) =>
  queryOptions({
    ...toQuery('diffToolVersions', { params: { id }, query: { from, to } }),
    staleTime: ({ state }) => (state.data?.isTried === false ? 0 : Number.POSITIVE_INFINITY),
    structuralSharing: false,
  });

/** After something was changed: whatever tells of tools of the library is read again. */
export const refreshLibrary = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      name === 'listToolSets' ||
      name === 'listLibraryTools' ||
      name === 'getLibraryTool' ||
      name === 'listToolVersions',
  });
