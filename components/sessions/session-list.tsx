'use client';

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { MessagesSquare, Search, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useEffect, useState } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatAgo } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { deleteSession, restoreSession } from '@/lib/client/session-calls';
import { sessionsQuery } from '@/lib/client/session-queries';
import type { SessionSummary } from '@/lib/core/api/session-operations';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';

/** The sessions, newest first. */
export function SessionList() {
  const [query, setQuery] = useState('');
  const pages = useInfiniteQuery(sessionsQuery(useDeferredValue(query.trim())));
  const sessions = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const remove = useDeleteSession();
  const now = useNow();

  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3">
      <div className="flex items-center gap-4">
        <h2 id="sessions" className="font-medium text-ink-soft">
          Sessions
        </h2>
        <label className="ml-auto flex h-7 w-64 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 focus-within:border-accent">
          <Search className="size-3.5 text-ink-muted" />
          <input
            type="search"
            aria-label="Find a session by its title"
            placeholder="Find by title"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-muted"
          />
        </label>
      </div>
      {pages.isError && (
        <Notice
          tone="bad"
          isAlert
          title={pages.error.message}
          actions={<Button onClick={() => void pages.refetch()}>Try again</Button>}
        />
      )}
      {pages.isPending && <Skeleton />}
      {pages.isSuccess && sessions.length === 0 && (
        <div className="flex flex-col items-center gap-2 rounded-xl border border-line border-dashed p-10 text-center text-ink-muted">
          <MessagesSquare className="size-6" />
          {query
            ? `No session has "${query}" in its title.`
            : 'Nothing here yet. Open an example, or begin a new session.'}
        </div>
      )}
      {sessions.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} now={now} onDelete={() => remove(session)} />
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
    </section>
  );
}

const tones: Record<string, Tone> = {
  running: 'accent',
  waiting: 'wait',
  failed: 'bad',
  interrupted: 'wait',
  limit: 'wait',
};

interface SessionRowProps {
  session: SessionSummary;
  now: number;
  onDelete: () => void;
}

function SessionRow({ session, now, onDelete }: SessionRowProps) {
  const { id, title, model, toolNames, turnCount, status, updatedAt } = session;
  return (
    <li className="group relative flex items-center gap-3 px-4 py-2.5 hover:bg-raised">
      <div className="min-w-0 flex-1">
        <Link
          href={`/sessions/${id}`}
          prefetch={false}
          dir="auto"
          className="block truncate text-start font-medium after:absolute after:inset-0"
          title={title}
        >
          {title}
        </Link>
        <p className="truncate text-ink-muted text-xs">
          {model === SIMULATOR_MODEL ? SIMULATOR_NAME : model}
          {toolNames.length > 0 && ` · ${toolNames.slice(0, 4).join(', ')}`}
          {toolNames.length > 4 && ` and ${toolNames.length - 4} more`}
        </p>
      </div>
      {status && tones[status] && <Badge tone={tones[status]}>{status}</Badge>}
      <span className="shrink-0 text-ink-muted text-xs tabular-nums">
        {turnCount === 1 ? '1 turn' : `${turnCount} turns`}
      </span>
      <time dateTime={updatedAt} className="w-28 shrink-0 text-right text-ink-muted text-xs">
        {formatAgo(updatedAt, now)}
      </time>
      <IconButton
        label={`Delete ${title}`}
        icon={<Trash2 />}
        onClick={(event) => {
          focusNeighbour(event.currentTarget.closest('li'));
          onDelete();
        }}
        className="relative opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
      />
    </li>
  );
}

/** The row is about to go, and must not take the focus with it. */
function focusNeighbour(row: HTMLElement | null): void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  next?.querySelector('a')?.focus();
}

function Skeleton() {
  return (
    <div aria-hidden className="divide-y divide-line rounded-xl border border-line bg-surface">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-14 items-center px-4">
          <span className="h-3 w-1/3 animate-pulse rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}

function useDeleteSession(): (session: SessionSummary) => void {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['sessions'] });
  const restore = useMutation({ mutationFn: restoreSession, onSettled: refresh });
  const remove = useMutation({
    mutationFn: ({ id }: SessionSummary) => deleteSession(id),
    onSuccess: (_answer, { id, title }) =>
      toast(`Deleted "${title}"`, { action: { label: 'Undo', onClick: () => restore.mutate(id) } }),
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: refresh,
  });
  return remove.mutate;
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
