'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { SessionListQuery } from '@/lib/client/session-list-calls';

/** What the address holds of a list: `?q=refund&tag=billing&view=bin`. */
const filterNames = ['model', 'tool', 'status', 'errors', 'tag', 'from', 'to'] as const;

type FilterName = (typeof filterNames)[number];

type SessionFilters = Partial<Record<FilterName | 'q' | 'sort' | 'view', string>>;

export interface FilterState {
  filters: SessionFilters;
  query: SessionListQuery;
  /** True when something narrows the list. */
  isNarrowed: boolean;
  /** True when something beside the words looked for does. */
  hasFilters: boolean;
  /** Changes some; null takes one off. With `isTyping`, Back does not stop at it. */
  change: (changes: Partial<Record<keyof SessionFilters, string | null>>, isTyping?: boolean) => void;
}

/** The filters of the list, kept in the address: Back, reload and a bookmark bring them back. */
export function useSessionFilters(): FilterState {
  const search = useSearchParams().toString();
  const filters = useMemo(() => readFilters(search), [search]);
  const query = useMemo(() => toQuery(filters), [filters]);
  const change: FilterState['change'] = useCallback((changes, isTyping = false) => {
    // Read anew: what was changed a moment ago may not have been rendered yet.
    const params = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) params.set(name, value);
      else params.delete(name);
    }
    const address = params.size > 0 ? `?${params}` : window.location.pathname;
    if (isTyping) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  }, []);
  const hasFilters = filterNames.some((name) => filters[name] !== undefined);
  return { filters, query, isNarrowed: Boolean(filters.q) || hasFilters, hasFilters, change };
}

function readFilters(search: string): SessionFilters {
  const known = new Set<string>([...filterNames, 'q', 'sort', 'view']);
  return Object.fromEntries(
    [...new URLSearchParams(search)].filter(([name, value]) => known.has(name) && value),
  );
}

/** Days of the address are days here, where the person is; the server gets moments. */
function toQuery({
  q,
  model,
  tool,
  status,
  errors,
  tag,
  from,
  to,
  sort,
  view,
}: SessionFilters): SessionListQuery {
  const start = from === undefined ? undefined : toMoment(from, 0);
  const end = to === undefined ? undefined : toMoment(to, 1);
  return {
    ...(q ? { query: q } : {}),
    ...(model ? { model } : {}),
    ...(tool ? { tool } : {}),
    ...(status ? { status } : {}),
    ...(errors ? { has_errors: errors === 'no' ? 'false' : 'true' } : {}),
    ...(tag ? { tag } : {}),
    ...(start ? { from: start } : {}),
    ...(end ? { to: end } : {}),
    ...(sort === 'created' || sort === 'title' ? { sort } : {}),
    ...(view === 'bin' ? { deleted: 'true' } : {}),
  };
}

function toMoment(day: string, daysLater: number): string | undefined {
  const date = new Date(`${day}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
}
