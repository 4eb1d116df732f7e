'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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
import { cx } from '@/components/ui/cx';
import { countOf } from '@/components/ui/format';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { ProgressNote } from '@/components/ui/progress-note';
import { useNow } from '@/components/ui/use-now';
import { loadLater } from '@/lib/client/load-later';
import { sessionFacetsQuery, sessionsQuery } from '@/lib/client/session-list-queries';
import { type ChosenSessions, countChosen } from './chosen-sessions';
import { ListToolbar } from './list-toolbar';
import { SelectionBar } from './selection-bar';
import { SessionRow } from './session-row';
import { useChosen } from './use-chosen';
import { useListKeys } from './use-list-keys';
import { useRename } from './use-rename';
import { useSelection } from './use-selection';
import { type ChangeSessions, useSessionChanges } from './use-session-changes';
import { useSessionFilters } from './use-session-filters';
import { useUndo } from './use-undo';

const TagEditor = loadLater(() => import('./tag-editor'));
const ConfirmPurge = loadLater(() => import('./confirm-purge'));

export interface SessionListProps {
  /** Absent: the list offers no export. */
  renderExport?: (sessions: ChosenSessions) => ReactElement;
}

/** The next page is asked for when less than this is left below what is seen. */
const AHEAD_PX = 3000;
/** How tall a row is, so that the list knows its length before it has drawn it. */
const ROW_PX = 56;
const BORDERS_PX = 2;

/** Where each list had been scrolled to, for when somebody comes back to it. */
const offsets = new Map<string, number>();

/** The sessions: searched, filtered, sorted, chosen, and changed many at a time. */
export function SessionList({ renderExport }: SessionListProps) {
  const state = useSessionFilters();
  const { filters, filter, query, isNarrowed, hasFilters, change, clear } = state;
  const place = JSON.stringify(query);
  const isInBin = filters.view === 'bin';
  const pages = useInfiniteQuery({ ...sessionsQuery(query), placeholderData: (before) => before });
  const isByRelevance = Boolean(filters.q) && filters.sort === undefined;
  const rows = useMemo(() => {
    const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
    // What changes its place while pages are read may be on two of them.
    const known = [...new Map(items.map((item) => [item.id, item])).values()];
    const here = known.filter(({ deletedAt }) => (deletedAt !== null) === isInBin);
    if (isInBin || isByRelevance) return here;
    return [...here.filter(({ pinned }) => pinned), ...here.filter(({ pinned }) => !pinned)];
  }, [pages.data, isInBin, isByRelevance]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, isFetchNextPageError } = pages;
  const selection = useSelection(rows, place);
  const { chosen, onChooseMore, moreLabel } = useChosen(selection, rows, filter, isNarrowed, hasNextPage);
  const { track, undoLast } = useUndo();
  const { change: changeNow, progress } = useSessionChanges(track);
  const { data: facets } = useQuery(sessionFacetsQuery);
  const [purging, setPurging] = useState<ChosenSessions>();
  const onChange: ChangeSessions = useCallback(
    (sessions, action) => (action.action === 'purge' ? setPurging(sessions) : changeNow(sessions, action)),
    [changeNow],
  );
  const onRename = useRename(track);
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
    chosen,
    isInBin,
    onChange,
    undoLast,
  });

  const fillAhead = useCallback(() => {
    const { scrollSize = 0, scrollOffset = 0, viewportSize = 0 } = virtualizer.current ?? {};
    const isNear = scrollSize - scrollOffset - viewportSize < AHEAD_PX;
    if (isNear && hasNextPage && !isFetchingNextPage && !isPlaceholderData && !isFetchNextPageError) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, isFetchNextPageError, fetchNextPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fewer or more rows may leave room below them
  useEffect(fillAhead, [fillAhead, rows.length]);

  useEffect(() => {
    if (!isPlaceholderData) virtualizer.current?.scrollTo(offsets.get(place) ?? 0);
  }, [place, isPlaceholderData]);

  const onTagFilter = useCallback((tag: string) => change({ tag }), [change]);
  const renderTagEditor = useCallback(
    (sessions: ChosenSessions, trigger: ReactElement) => (
      <Suspense fallback={trigger}>
        <TagEditor sessions={sessions} onChange={onChange} trigger={trigger} />
      </Suspense>
    ),
    [onChange],
  );
  // A list that ends before the page does has a frame of its own height; the bar of the chosen needs room.
  const isShort = rows.length > 0 && !hasNextPage && !chosen;
  const isIndexing = Boolean(filters.q) && pages.data?.pages[0]?.isIndexing;

  return (
    <section aria-labelledby="sessions" className="relative flex min-h-0 flex-1 flex-col gap-2">
      <ListToolbar {...state} searchRef={search} onLeave={() => focusRow(0)} />
      {pages.isError && (
        <Notice
          variant="bad"
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
        <Notice
          variant="info"
          title="Older sessions are still being read into the search. Look again soon."
        />
      )}
      {isInBin && rows.length > 0 && (
        <BinNotice
          onEmpty={() =>
            setPurging({ matching: { deleted: 'true' }, count: facets?.binned ?? rows.length, loaded: rows })
          }
        />
      )}
      <div
        className={cx(
          'min-h-0 overflow-hidden rounded-xl border border-line bg-surface',
          pages.isError && rows.length === 0 && 'hidden',
        )}
        style={isShort ? { height: rows.length * ROW_PX + BORDERS_PX } : { flex: 1 }}
      >
        {pages.isPending && !pages.isError && <Skeleton />}
        {pages.isSuccess && rows.length === 0 && !hasNextPage && (
          <Empty
            isInBin={isInBin}
            isNarrowed={isNarrowed}
            hasFilters={hasFilters}
            query={filters.q}
            onClear={clear}
          />
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
                isSelecting={chosen !== undefined}
                isInBin={isInBin}
                onSelect={selection.toggle}
                onChange={onChange}
                onRename={onRename}
                onTagFilter={onTagFilter}
                renderTagEditor={renderTagEditor}
              />
            )}
          </Virtualizer>
          {chosen && <div className="h-16" />}
          {isFetchingNextPage && <p className="p-3 text-center text-ink-muted text-xs">Loading…</p>}
        </div>
      </div>
      {chosen && (
        <SelectionBar
          chosen={chosen}
          onChooseMore={onChooseMore}
          moreLabel={moreLabel}
          isInBin={isInBin}
          onChange={onChange}
          onClear={selection.clear}
          renderExport={renderExport}
          renderTagEditor={renderTagEditor}
        />
      )}
      <ProgressNote text={progress?.text ?? null} onStop={progress?.stop} />
      {purging && (
        <Suspense>
          <ConfirmPurge
            what={countOf(countChosen(purging), 'session')}
            onConfirm={() => changeNow(purging, { action: 'purge' })}
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
      <Button variant="danger" size="sm" icon={<Trash2 />} className="ml-auto" onClick={onEmpty}>
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
  /** Takes the search and all filters off. */
  onClear: () => void;
}

function Empty({ isInBin, isNarrowed, hasFilters, query, onClear }: EmptyProps) {
  const Icon = isNarrowed ? SearchX : isInBin ? Trash2 : MessagesSquare;
  return (
    <EmptyState
      variant="plain"
      icon={<Icon />}
      actions={
        isNarrowed && (
          <Button onClick={onClear}>{isInBin ? 'Show the whole bin' : 'Show all sessions'}</Button>
        )
      }
    >
      {isNarrowed && query && (
        <>
          Nothing has all the words of "<span dir="auto">{query}</span>"
          {hasFilters && ' and fits all the filters'}. Words are found from their beginning.
        </>
      )}
      {isNarrowed && !query && 'No session fits all the filters.'}
      {!isNarrowed &&
        (isInBin
          ? 'The bin is empty. What is deleted stays here for 30 days.'
          : 'Nothing here yet. Open an example, or begin a new session.')}
    </EmptyState>
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
