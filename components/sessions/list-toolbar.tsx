import { useQuery } from '@tanstack/react-query';
import { ArrowDownWideNarrow, Trash2, Undo2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/form/search-input';
import { countOf, formatCount } from '@/components/ui/format';
import { isComposing } from '@/components/ui/is-composing';
import { Menu } from '@/components/ui/menu';
import { sessionFacetsQuery } from '@/lib/client/session-list-queries';
import type { RunStatus } from '@/lib/core/run/log/run-event';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { DateFilter } from './date-filter';
import { FilterMenu } from './filter-menu';
import type { FilterState } from './use-session-filters';

const RELEVANCE = { value: 'relevance', label: 'Best match' };
const sorts = [
  { value: 'updated', label: 'Last changed' },
  { value: 'created', label: 'Newest' },
  { value: 'title', label: 'Title' },
];

const statusNames: Record<RunStatus | 'none', string> = {
  running: 'running',
  waiting: 'waiting',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  interrupted: 'interrupted',
  limit: 'at its bound',
  none: 'never run',
};
const statuses = Object.entries(statusNames).map(([value, label]) => ({ value, label }));

const errors = [
  { value: 'yes', label: 'with errors' },
  { value: 'no', label: 'without errors' },
];

export interface ListToolbarProps extends FilterState {
  searchRef: RefObject<HTMLInputElement | null>;
  /** Arrow down in the search field: on into the list. */
  onLeave: () => void;
}

/** Search, filters and order of the list. */
export function ListToolbar({ filters, isNarrowed, change, clear, searchRef, onLeave }: ListToolbarProps) {
  const { data: facets } = useQuery(sessionFacetsQuery);
  const isInBin = filters.view === 'bin';
  const offered = filters.q ? [RELEVANCE, ...sorts] : sorts;
  const sort = offered.find(({ value }) => value === filters.sort) ?? offered[0];
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 sm:flex-nowrap">
        <h2 id="sessions" className="shrink-0 font-medium text-ink-soft">
          {isInBin ? 'Bin' : 'Sessions'}
          {facets && (
            <span className="pl-2 font-normal text-ink-muted text-xs tabular-nums">
              {isNarrowed && 'among '}
              {countOf(isInBin ? facets.binned : facets.total, 'session')}
            </span>
          )}
        </h2>
        <SearchField
          value={filters.q ?? ''}
          onChange={(q) => change({ q }, true)}
          inputRef={searchRef}
          onLeave={onLeave}
        />
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <FilterMenu
          name="Model"
          value={filters.model}
          options={(facets?.models ?? []).map((facet) => ({
            ...facet,
            label: facet.value === SIMULATOR_MODEL ? SIMULATOR_NAME : facet.value,
          }))}
          onChange={(model) => change({ model })}
        />
        <FilterMenu
          name="Tool"
          value={filters.tool}
          options={(facets?.tools ?? []).map((facet) => ({ ...facet, label: facet.value }))}
          onChange={(tool) => change({ tool })}
        />
        <FilterMenu
          name="Tag"
          value={filters.tag}
          options={(facets?.tags ?? []).map((facet) => ({ ...facet, label: facet.value }))}
          onChange={(tag) => change({ tag })}
        />
        <FilterMenu
          name="Status"
          value={filters.status}
          options={statuses}
          onChange={(status) => change({ status })}
        />
        <FilterMenu
          name="Errors"
          value={filters.errors}
          options={errors}
          onChange={(value) => change({ errors: value })}
        />
        <DateFilter from={filters.from} to={filters.to} onChange={change} />
        {isNarrowed && (
          <Button variant="ghost" size="sm" onClick={clear}>
            Clear
          </Button>
        )}
        <span className="ml-auto flex items-center gap-1">
          {!isInBin && (
            <Menu
              trigger={
                <Button
                  variant="ghost"
                  size="sm"
                  icon={<ArrowDownWideNarrow />}
                  aria-label={`Sort: ${sort?.label}`}
                >
                  {sort?.label}
                </Button>
              }
              groups={[
                offered.map(({ value, label }, index) => ({
                  label,
                  // The first is what there is without a choice.
                  onSelect: () => change({ sort: index === 0 ? null : value }),
                })),
              ]}
            />
          )}
          <Button
            variant="ghost"
            size="sm"
            icon={isInBin ? <Undo2 /> : <Trash2 />}
            onClick={() => change({ view: isInBin ? null : 'bin' })}
          >
            {isInBin ? 'Back to the sessions' : 'Bin'}
            {!isInBin && facets && facets.binned > 0 && (
              <span className="text-ink-muted tabular-nums">
                {formatCount(facets.binned)}
                {isNarrowed && ' in all'}
              </span>
            )}
          </Button>
        </span>
      </div>
    </div>
  );
}

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  onLeave: () => void;
}

/** How long a person has to pause before what they typed is looked for. */
const PAUSE_MS = 150;

function SearchField({ value, onChange, inputRef, onLeave }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);

  // The address has changed by itself: Back, or "Clear".
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <SearchInput
      ref={inputRef}
      size="lg"
      shortcut="/"
      dir="auto"
      maxLength={500}
      label="Search sessions"
      placeholder="Search titles, messages, tools, inputs, results"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape' && typed !== '') setTyped('');
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault(); // the arrow would scroll the list it leads into
        onLeave();
      }}
      className="ml-auto w-full max-w-md"
    />
  );
}
