'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { SessionListFilter, SessionListQuery } from '@/lib/client/session-list-queries';

/** What the address holds of a list: `?q=refund&tag=billing&view=bin`. */
const filterNames = ['model', 'tool', 'status', 'errors', 'tag', 'from', 'to'] as const;

type FilterName = (typeof filterNames)[number];

type SessionFilters = Partial<Record<FilterName | 'q' | 'sort' | 'view', string>>;

export interface FilterState {
  filters: SessionFilters;
  /** The same for the server, without the order and with it. */
  filter: SessionListFilter;
  query: SessionListQuery;
  /** True when something narrows the list. */
  isNarrowed: boolean;
  /** True when something beside the words looked for does. */
  hasFilters: boolean;
  /** Changes some; null takes one off. With `isTyping`, Back does not stop at it. */
  change: (changes: Partial<Record<keyof SessionFilters, string | null>>, isTyping?: boolean) => void;
  /** Takes the search and all filters off. */
  clear: () => void;
}

/** The filters of the list, kept in the address: Back, reload and a bookmark bring them back. */
export function useSessionFilters(): FilterState {
  const search = useSearchParams().toString();
  const filters = useMemo(() => readFilters(search), [search]);
  const filter = useMemo(() => toFilter(filters), [filters]);
  const query = useMemo(() => ({ ...filter, ...toSort(filters) }), [filter, filters]);
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
  const clear = useCallback(
    () => change({ q: null, ...Object.fromEntries(filterNames.map((name) => [name, null])) }),
    [change],
  );
  const hasFilters = filterNames.some((name) => filters[name] !== undefined);
  return { filters, filter, query, isNarrowed: Boolean(filters.q) || hasFilters, hasFilters, change, clear };
}

function readFilters(search: string): SessionFilters {
  const known = new Set<string>([...filterNames, 'q', 'sort', 'view']);
  return Object.fromEntries(
    [...new URLSearchParams(search)].filter(([name, value]) => known.has(name) && value),
  );
}

/** Days of the address are days here, where the person is; the server gets moments. */
function toFilter({
  q,
  model,
  tool,
  status,
  errors,
  tag,
  from,
  to,
  view,
}: SessionFilters): SessionListFilter {
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
    ...(view === 'bin' ? { deleted: 'true' } : {}),
  };
}

/** Unless the person has chosen another order, the server takes the one that suits: what fits a search best, or the newest. */
const toSort = ({ sort }: SessionFilters): { sort?: string } =>
  sort === 'updated' || sort === 'created' || sort === 'title' ? { sort } : {};

function toMoment(day: string, daysLater: number): string | undefined {
  const date = new Date(`${day}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
}
