import { queryOptions } from '@tanstack/react-query';
import type { TreeData } from '@/lib/core/api/compare-operations';
import type { Comparison } from '@/lib/core/compare/comparison';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { callJson } from './call-api';

/** Two paths side by side, as they are when it is asked for. */
export const comparisonQuery = (a: string, b: string) =>
  queryOptions({
    queryKey: ['comparison', a, b],
    queryFn: ({ signal }) =>
      callJson<Comparison>(`/api/compare?${new URLSearchParams({ a, b })}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    // What cannot be compared now cannot be compared a second later.
    retry: false,
  });

/** The whole tree of a session. */
export const treeQuery = (sessionId: string, headTurnId?: string | null) =>
  queryOptions({
    queryKey: ['tree', sessionId, headTurnId],
    queryFn: ({ signal }) => callJson<TreeData>(`/api/sessions/${sessionId}/tree`, { signal }),
    refetchOnMount: 'always',
    placeholderData: (known) => known,
  });

/** One turn, whichever path it is on. It never changes. */
export const turnQuery = (sessionId: string, turnId: string) =>
  queryOptions({
    queryKey: ['turn', sessionId, turnId],
    queryFn: ({ signal }) => callJson<TurnData>(`/api/sessions/${sessionId}/turns/${turnId}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
