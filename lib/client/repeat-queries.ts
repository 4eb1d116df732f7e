import { queryOptions } from '@tanstack/react-query';
import { toQuery } from './to-query';

const REFRESH_MS = 700;

/** Repeats of a run, asked for again while it goes on. */
export const repeatQuery = (id: string) =>
  queryOptions({
    ...toQuery('getRepeat', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.repeat.status === 'running' ? REFRESH_MS : false),
  });

/** The repeats of a session, newest first. */
export const repeatsQuery = (sessionId: string) =>
  queryOptions({ ...toQuery('listRepeats', { params: { id: sessionId } }), staleTime: 0 });
