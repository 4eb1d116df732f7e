import { queryOptions } from '@tanstack/react-query';
import { toQuery } from './to-query';

/** Two paths side by side, as they are when it is asked for. */
export const comparisonQuery = (a: string, b: string) =>
  queryOptions({
    ...toQuery('comparePaths', { query: { a, b } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    // What cannot be compared now cannot be compared a second later.
    retry: false,
  });

/** The whole tree of a session. */
export const treeQuery = (sessionId: string, headTurnId?: string | null) =>
  queryOptions({
    ...toQuery('getTree', { params: { id: sessionId } }, headTurnId),
    refetchOnMount: 'always',
    placeholderData: (known) => known,
  });

/** What the runs of a session cost together. @param turns how many its shown path has: with another, it has another cost */
export const sessionCostQuery = (sessionId: string, turns: number) =>
  queryOptions({
    ...toQuery('getSessionCost', { params: { id: sessionId } }, turns),
    refetchOnMount: 'always',
    placeholderData: (known) => known,
  });

/** One turn, whichever path it is on. It never changes. */
export const turnQuery = (sessionId: string, turnId: string) =>
  queryOptions({
    ...toQuery('getTurn', { params: { id: sessionId, turnId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
