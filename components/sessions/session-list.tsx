'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { MessagesSquare, SearchX, Trash2 } from 'lucide-react';
import {
  type ComponentProps,
  type ReactElement,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { loadLater } from '@/lib/client/load-later';
import { sessionsQuery } from '@/lib/client/session-list-calls';
import type { SessionSummary } from '@/lib/core/api/session-operations';
import { ListToolbar } from './list-toolbar';
import { SelectionBar } from './selection-bar';
import { SessionRow } from './session-row';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';
import { type ChangeSessions, useSessionChanges } from './use-session-changes';
import { useSessionFilters } from './use-session-filters';

const TagEditor = loadLater(() => import('./tag-editor'));
const ConfirmPurge = loadLater(() => import('./confirm-purge'));

export interface SessionListProps {
  /** Absent: the list offers no export. */
  onExport?: (sessions: readonly SessionSummary[]) => void;
}

/** The next page is asked for when less than this is left below what is seen. */
const AHEAD_PX = 3000;
/** How tall a row is, so that the list knows its length before it has drawn it. */
const ROW_PX = 56;
const BORDERS_PX = 2;

/** Where each list had been scrolled to, for when somebody comes back to it. */
const offsets = new Map<string, number>();

/** The sessions: searched, filtered, sorted, chosen, and changed many at a time. */
export function SessionList({ onExport }: SessionListProps) {
  const state = useSessionFilters();
  const { filters, query, isNarrowed, hasFilters, change } = state;
  const isInBin = filters.view === 'bin';
  const pages = useInfiniteQuery({ ...sessionsQuery(query), placeholderData: (before) => before });
  const rows = useMemo(() => {
    const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
    const here = items.filter(({ deletedAt }) => (deletedAt !== null) === isInBin);
    return isInBin ? here : [...here.filter(({ pinned }) => pinned), ...here.filter(({ pinned }) => !pinned)];
  }, [pages.data, isInBin]);
  const selection = useSelection(rows);
  const changeNow = useSessionChanges();
  const [purging, setPurging] = useState<readonly SessionSummary[]>();
  const onChange: ChangeSessions = useCallback(
    (sessions, action) => (action.action === 'purge' ? setPurging(sessions) : changeNow(sessions, action)),
    [changeNow],
  );
  const now = useNow();

  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const { onKeyDown, focusRow } = useListKeys({
    list,
    virtualizer,
    search,
    rows,
    selection,
    isInBin,
    onChange,
  });

  const { hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, isFetchNextPageError } = pages;
  const fillAhead = useCallback(() => {
    const { scrollSize = 0, scrollOffset = 0, viewportSize = 0 } = virtualizer.current ?? {};
    const isNear = scrollSize - scrollOffset - viewportSize < AHEAD_PX;
    if (isNear && hasNextPage && !isFetchingNextPage && !isPlaceholderData && !isFetchNextPageError) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, isFetchNextPageError, fetchNextPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer or more rows may leave room below them
  useEffect(fillAhead, [fillAhead, rows.length]);

  const place = JSON.stringify(query);
  useEffect(() => {
    if (!isPlaceholderData) virtualizer.current?.scrollTo(offsets.get(place) ?? 0);
  }, [place, isPlaceholderData]);

  const onTagFilter = useCallback((tag: string) => change({ tag }), [change]);
  const renderTagEditor = useCallback(
    (sessions: readonly SessionSummary[], trigger: ReactElement) => (
      <Suspense fallback={trigger}>
        <TagEditor sessions={sessions} onChange={onChange} trigger={trigger} />
      </Suspense>
    ),
    [onChange],
  );
  // A list that ends before the page does has a frame of its own height; the bar of the chosen needs room.
  const isShort = rows.length > 0 && !hasNextPage && selection.items.length === 0;
  const isIndexing = Boolean(filters.q) && pages.data?.pages[0]?.isIndexing;

  return (
    <section aria-labelledby="sessions" className="relative flex min-h-0 flex-1 flex-col gap-2">
      <ListToolbar {...state} searchRef={search} onLeave={() => focusRow(0)} />
      {pages.isError && (
        <Notice
          tone="bad"
          isAlert
          title={pages.error.message}
          actions={
            <Button onClick={() => void (isFetchNextPageError ? fetchNextPage() : pages.refetch())}>
              Try again
            </Button>
          }
        />
      )}
      {isIndexing && (
        <Notice tone="info" title="Older sessions are still being read into the search. Look again soon." />
      )}
      {isInBin && rows.length > 0 && <BinNotice onEmpty={() => setPurging([])} />}
      <div
        className="min-h-0 overflow-hidden rounded-xl border border-line bg-surface"
        style={isShort ? { height: rows.length * ROW_PX + BORDERS_PX } : { flex: 1 }}
      >
        {pages.isPending && !pages.isError && <Skeleton />}
        {pages.isSuccess && rows.length === 0 && !hasNextPage && (
          <Empty isInBin={isInBin} isNarrowed={isNarrowed} hasFilters={hasFilters} query={filters.q} />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the rows, which have roles */}
        <div
          ref={list}
          aria-busy={isPlaceholderData}
          onKeyDown={onKeyDown}
          className={`h-full overflow-y-auto ${rows.length === 0 ? 'hidden' : ''} ${isPlaceholderData ? 'opacity-60' : ''}`}
        >
          <Virtualizer
            ref={virtualizer}
            scrollRef={list}
            data={rows}
            itemSize={ROW_PX}
            as={SessionUl}
            item="li"
            onScroll={(offset) => {
              offsets.set(place, offset);
              fillAhead();
            }}
          >
            {(session, index) => (
              <SessionRow
                key={session.id}
                session={session}
                index={index}
                now={now}
                isSelected={selection.has(session.id)}
                isSelecting={selection.items.length > 0}
                isInBin={isInBin}
                onSelect={selection.toggle}
                onChange={onChange}
                onTagFilter={onTagFilter}
                renderTagEditor={renderTagEditor}
              />
            )}
          </Virtualizer>
          {selection.items.length > 0 && <div className="h-16" />}
          {isFetchingNextPage && <p className="p-3 text-center text-ink-muted text-xs">Loading…</p>}
        </div>
      </div>
      {selection.items.length > 0 && (
        <SelectionBar
          sessions={selection.items}
          isInBin={isInBin}
          onChange={onChange}
          onClear={selection.clear}
          onExport={onExport}
          renderTagEditor={renderTagEditor}
        />
      )}
      {purging && (
        <Suspense>
          <ConfirmPurge
            what={purging.length === 0 ? 'everything in the bin' : countOf(purging.length, 'session')}
            onConfirm={() => changeNow(purging.length === 0 ? 'bin' : purging, { action: 'purge' })}
            onClose={() => setPurging(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** The list itself needs its name; the virtualizer passes only what it lays out with. */
function SessionUl(props: ComponentProps<'ul'>) {
  return <ul aria-label="Sessions" {...props} />;
}

function BinNotice({ onEmpty }: { onEmpty: () => void }) {
  return (
    <div className="flex items-center gap-3 text-ink-muted text-xs">
      What is deleted stays here for 30 days.
      <Button kind="danger" size="small" icon={<Trash2 />} className="ml-auto" onClick={onEmpty}>
        Empty the bin
      </Button>
    </div>
  );
}

interface EmptyProps {
  isInBin: boolean;
  isNarrowed: boolean;
  hasFilters: boolean;
  query: string | undefined;
}

function Empty({ isInBin, isNarrowed, hasFilters, query }: EmptyProps) {
  const Icon = isNarrowed ? SearchX : isInBin ? Trash2 : MessagesSquare;
  return (
    <div className="flex h-full min-h-40 flex-col items-center justify-center gap-2 p-10 text-center text-ink-muted">
      <Icon className="size-6" />
      {isNarrowed && query && (
        <p>
          Nothing has all the words of "<span dir="auto">{query}</span>"
          {hasFilters && ' and fits all the filters'}. Words are found from their beginning.
        </p>
      )}
      {isNarrowed && !query && <p>No session fits all the filters.</p>}
      {!isNarrowed && (
        <p>
          {isInBin
            ? 'The bin is empty. What is deleted stays here for 30 days.'
            : 'Nothing here yet. Open an example, or begin a new session.'}
        </p>
      )}
    </div>
  );
}

function Skeleton() {
  return (
    <div aria-hidden className="divide-y divide-line">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className="flex h-14 items-center px-4">
          <span className="h-3 w-1/3 animate-pulse rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}

const MINUTE_MS = 60_000;

/** The present, moving on once a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
