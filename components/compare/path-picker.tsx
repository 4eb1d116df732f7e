'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/form/search-input';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { treeQuery } from '@/lib/client/compare-queries';
import { sessionsQuery } from '@/lib/client/session-list-queries';
import { sessionQuery } from '@/lib/client/session-queries';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { compareAddress, type PathRef, parsePathRef } from '@/lib/core/compare/compare-address';
import { layOutTree } from '@/lib/core/session/lay-out-tree';
import { CompareHeader } from './compare-header';

/** Chooses what to compare: a session found by its title, and one of its branches. First the left side, then the right. */
export function PathPicker({ a }: { a: string | undefined }) {
  const first = a === undefined ? null : parsePathRef(a);
  const [query, setQuery] = useState('');
  const pages = useInfiniteQuery(sessionsQuery({ query: useDeferredValue(query.trim()) }));
  const sessions = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const addressOf = (ref: PathRef) => (first ? compareAddress(first, ref) : compareAddress(ref));
  return (
    <div className="flex h-dvh flex-col">
      <CompareHeader />
      <main className="mx-auto flex min-h-0 w-full max-w-2xl flex-1 flex-col gap-3 overflow-y-auto p-6">
        {first ? <Chosen sessionId={first.sessionId} /> : <h2 className="font-semibold">Compare what?</h2>}
        <SearchInput
          size="lg"
          label="Find a session"
          placeholder="Search everything said"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {pages.isError && (
          <Notice
            variant="bad"
            isAlert
            title={pages.error.message}
            actions={<Button onClick={() => void pages.refetch()}>Try again</Button>}
          />
        )}
        {pages.isPending && (
          <p role="status" className="text-ink-muted">
            Looking for sessions…
          </p>
        )}
        {pages.isSuccess && sessions.length === 0 && (
          <p className="text-ink-muted">
            {query ? `No session has "${query}" in it.` : 'There is no session yet.'}
          </p>
        )}
        {sessions.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {sessions.map((session) => (
              <Choice key={session.id} session={session} addressOf={addressOf} />
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <Button
            className="self-center"
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {pages.isFetchingNextPage ? 'Loading…' : 'Show more'}
          </Button>
        )}
      </main>
    </div>
  );
}

function Chosen({ sessionId }: { sessionId: string }) {
  const { data, error } = useQuery({ ...sessionQuery(sessionId), refetchInterval: false });
  return (
    <h2 className="font-semibold [overflow-wrap:anywhere]">
      {error ? error.message : `Compare "${data?.session.title ?? '…'}" with what?`}
    </h2>
  );
}

interface ChoiceProps {
  session: SessionSummary;
  addressOf: (ref: PathRef) => ReturnType<typeof compareAddress>;
}

function Choice({ session: { id, title, turnCount }, addressOf }: ChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div className="flex min-w-0 items-center gap-2 px-3 py-2 hover:bg-raised">
        <Link
          href={addressOf({ sessionId: id })}
          dir="auto"
          className="min-w-0 flex-1 truncate text-start font-medium hover:underline"
          title={title}
        >
          {title}
        </Link>
        <span className="shrink-0 text-ink-muted text-xs tabular-nums">{countOf(turnCount, 'turn')}</span>
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-label={`Branches of ${title}`}
          icon={isOpen ? <ChevronDown /> : <ChevronRight />}
          onClick={() => setOpen(!isOpen)}
        >
          Branches
        </Button>
      </div>
      {isOpen && <Ends sessionId={id} addressOf={addressOf} />}
    </li>
  );
}

function Ends({ sessionId, addressOf }: { sessionId: string; addressOf: ChoiceProps['addressOf'] }) {
  const { data, error } = useQuery(treeQuery(sessionId));
  if (error) return <p className="px-3 pb-2 text-bad text-xs">{error.message}</p>;
  if (!data) return <p className="px-3 pb-2 text-ink-muted text-xs">Reading the branches…</p>;
  const branches = layOutTree(data.turns, data.headTurnId);
  if (branches.length === 0) return <p className="px-3 pb-2 text-ink-muted text-xs">It has no turns.</p>;
  return (
    <ul className="max-h-60 overflow-y-auto pb-1">
      {branches.map(({ own, end, start, isCurrent }) => (
        <li key={end.id}>
          <Link
            href={addressOf({ sessionId, turnId: end.id })}
            className="flex min-w-0 items-center gap-2 py-1 pr-3 pl-8 text-xs hover:bg-raised"
            title={own[0].label}
          >
            <span dir="auto" className="min-w-0 flex-1 truncate text-start">
              {own[0].label}
            </span>
            <span className="shrink-0 text-ink-muted">
              {isCurrent && 'shown now · '}
              {countOf(start + own.length, 'turn')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
