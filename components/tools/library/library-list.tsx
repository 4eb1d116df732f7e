'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { LibraryBig, SearchX } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/form/search-input';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { countOf } from '@/components/ui/format';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { libraryToolsQuery } from '@/lib/client/library-queries';
import type { LibraryToolData } from '@/lib/core/api/library-operations';

export interface LibraryListProps {
  renderTool: (tool: LibraryToolData) => ReactNode;
  /** Also offers what is archived. */
  hasArchive?: boolean;
  /** At the end of the row of filters. */
  actions?: ReactNode;
}

/** The tools of the library: searched, sorted, page by page. */
export function LibraryList({ renderTool, hasArchive = false, actions }: LibraryListProps) {
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<'updated' | 'name'>('updated');
  const [archived, setArchived] = useState<'true' | 'false'>('false');
  const q = useDeferredValue(typed.trim());
  const pages = useInfiniteQuery(libraryToolsQuery({ q, sort, archived }));
  const tools = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchInput
          label="Search the library"
          placeholder="Name, description or tag"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="min-w-48 flex-1"
        />
        <SegmentedControl
          label="Sort by"
          options={[
            { value: 'updated', label: 'Newest' },
            { value: 'name', label: 'Name' },
          ]}
          value={sort}
          onChange={setSort}
        />
        {hasArchive && (
          <SegmentedControl
            label="Show"
            options={[
              { value: 'false', label: 'Tools' },
              { value: 'true', label: 'Archive' },
            ]}
            value={archived}
            onChange={setArchived}
          />
        )}
        {actions}
      </div>
      {pages.isError && (
        <Notice
          variant="bad"
          isAlert
          title={pages.error.message}
          actions={<Button onClick={() => void pages.refetch()}>Try again</Button>}
        />
      )}
      {pages.isPending && (
        <p role="status" className="p-6 text-center text-ink-muted">
          Reading the library…
        </p>
      )}
      {pages.data && tools.length === 0 && <Nothing q={q} isArchive={archived === 'true'} />}
      {tools.length > 0 && (
        <>
          <p role="status" className="text-ink-muted text-xs">
            {countOf(total, 'tool')}
          </p>
          <ul
            aria-label="Tools of the library"
            className="min-h-0 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface"
          >
            {tools.map((tool) => (
              <li key={tool.id}>{renderTool(tool)}</li>
            ))}
            {pages.hasNextPage && (
              <li className="flex justify-center p-2">
                <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {pages.isFetchingNextPage ? 'Reading…' : `Show more of ${countOf(total, 'tool')}`}
                </Button>
              </li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function Nothing({ q, isArchive }: { q: string; isArchive: boolean }) {
  if (q !== '') return <EmptyState icon={<SearchX />}>No tool has “{q}” in it.</EmptyState>;
  if (isArchive) return <EmptyState icon={<LibraryBig />}>Nothing is archived.</EmptyState>;
  return (
    <EmptyState icon={<LibraryBig />}>
      No tools yet. Open a session and choose “Save to library” in the menu of a tool.
    </EmptyState>
  );
}
