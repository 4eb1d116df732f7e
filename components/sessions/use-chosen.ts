'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount } from '@/components/ui/format';
import { type SessionListFilter, sessionCountQuery } from '@/lib/client/session-list-queries';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import type { ChosenSessions } from './chosen-sessions';
import type { Selection } from './use-selection';

/**
 * What is chosen of a list, and how to choose more: first the rows that are loaded, then everything that matches. How many
 * that is is counted once all rows are chosen.
 */
export function useChosen(
  selection: Selection<SessionSummary>,
  rows: readonly SessionSummary[],
  filter: SessionListFilter,
  isNarrowed: boolean,
  hasNextPage: boolean,
): { chosen: ChosenSessions | undefined; onChooseMore: (() => void) | undefined; moreLabel: string } {
  const { items, isEverything, all, everything } = selection;
  const areAllLoaded = items.length > 0 && items.length === rows.length;
  const { data: count } = useQuery({ ...sessionCountQuery(filter), enabled: areAllLoaded && hasNextPage });
  const chosen = useMemo(() => {
    if (isEverything && hasNextPage && count !== undefined) return { matching: filter, count, loaded: rows };
    return items.length > 0 ? items : undefined;
  }, [isEverything, hasNextPage, count, filter, rows, items]);

  if (!areAllLoaded)
    return { chosen, onChooseMore: items.length > 0 ? all : undefined, moreLabel: 'Select all' };
  const canHaveMore = hasNextPage && !isEverything && count !== undefined;
  return {
    chosen,
    onChooseMore: canHaveMore ? everything : undefined,
    moreLabel: `Select all ${formatCount(count ?? 0)}${isNarrowed ? ' that match' : ''}`,
  };
}
