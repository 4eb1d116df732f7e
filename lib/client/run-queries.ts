import { queryOptions } from '@tanstack/react-query';
import type { AskedWithData, SentData } from '@/lib/core/api/run-operations';
import { toAskedWith } from '@/lib/core/api/to-asked-with';
import type { RunChanges } from '@/lib/core/run/run-changes';
import type { RunData } from '@/lib/core/run/run-schema';
import { callJson } from './call-api';

/** A run with what it is run with in place of its session's settings and tools. That never changes. */
export const runChangesQuery = (id: string) =>
  queryOptions({
    queryKey: ['run-changes', id],
    queryFn: ({ signal }) =>
      callJson<RunData & { changes: RunChanges | null }>(`/api/runs/${id}`, { signal }),
    select: ({ changes }) => changes,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The settings and tools a run was sent, or with `isBaseline` the run that a rerun of it would repeat. */
export const sentQuery = (id: string, isBaseline: boolean) =>
  queryOptions({
    queryKey: ['sent', id, isBaseline],
    queryFn: ({ signal }) => callJson<SentData>(`/api/runs/${id}/sent?baseline=${isBaseline}`, { signal }),
    // It may go on, or be accepted, between two looks at it.
    staleTime: 0,
  });

/** What the answers along a run's path were asked for with, as they are at the event `seq`. */
export const runAskedWithQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ['run-asked-with', id, seq],
    queryFn: ({ signal }) => callJson<AskedWithData>(`/api/runs/${id}/asked-with`, { signal }),
    select: toAskedWith,
    staleTime: Number.POSITIVE_INFINITY,
  });
