import { queryOptions } from '@tanstack/react-query';
import { toThinkingContext } from '@/lib/core/api/to-thinking-context';
import { toQuery } from './to-query';

/** What a run is run with in place of its session's settings and tools. That never changes. */
export const runChangesQuery = (id: string) =>
  queryOptions({
    ...toQuery('getRun', { params: { id } }),
    select: ({ changes }) => changes,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The settings and tools a run was sent, or with `isBaseline` the run that a rerun of it would repeat. */
export const sentQuery = (id: string, isBaseline: boolean) =>
  queryOptions({
    ...toQuery('getSent', { params: { id }, query: { baseline: isBaseline } }),
    // It may go on, or be accepted, between two looks at it.
    staleTime: 0,
  });

/** What the answers along a run's path were asked for with, as they are at the event `seq`. */
export const runAskedWithQuery = (id: string, seq: number) =>
  queryOptions({
    ...toQuery('getAskedWith', { params: { id } }, seq),
    select: toThinkingContext,
    staleTime: Number.POSITIVE_INFINITY,
  });
