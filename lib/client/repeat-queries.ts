import { queryOptions } from '@tanstack/react-query';
import type { RepeatData, RepeatResult } from '@/lib/core/api/repeat-operations';
import { callJson } from './call-api';

const REFRESH_MS = 700;

/** A series of runs, asked for again while it goes on. */
export const repeatQuery = (id: string) =>
  queryOptions({
    queryKey: ['repeat', id],
    queryFn: ({ signal }) => callJson<RepeatResult>(`/api/repeats/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.repeat.status === 'running' ? REFRESH_MS : false),
  });

/** The series of a session, newest first. */
export const repeatsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['repeats', sessionId],
    queryFn: ({ signal }) =>
      callJson<{ items: RepeatData[] }>(`/api/sessions/${sessionId}/repeats`, { signal }),
    staleTime: 0,
  });
