'use client';

import { useMutation } from '@tanstack/react-query';
import { Download, GitFork, Repeat } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { writeReplayAddress } from '@/components/screens/recording/replay-address';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { PanelLayout } from '@/components/ui/layout-cookie';
import { RenderedTexts } from '@/components/ui/text/rendered-texts';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/client/call-api';
import { loadLater } from '@/lib/client/load-later';
import type { Turn } from '@/lib/core/session/turn';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { SharedFirstPaint } from './shared-first-paint';

export interface SharedSessionProps {
  title: string;
  /** Absent while it is fetched. */
  snapshot: Snapshot | undefined;
  /** The end of the path, shown until then. */
  latest?: readonly Turn[];
  /** How many turns come before those. */
  earlier?: number;
  /** Its texts, as far as the server rendered them. */
  texts?: Readonly<Record<string, ReactNode>>;
  /** Without any there is nothing to play. */
  hasRuns?: boolean;
  isFetching?: boolean;
  /** Why it cannot be fetched. */
  error?: string | undefined;
  onRetry?: () => void;
  /** When it was shared, where that is known. */
  sharedAt?: string;
  /** Where its JSON is. */
  href: string;
  /** Makes a session of the visitor's own. */
  onFork: () => Promise<{ id: string }>;
  /** Further things to do, beside those every shared session has. */
  extras?: ReactNode;
  layout: PanelLayout | undefined;
  /** Where the address says the replay stands; null without one. */
  replayAt: number | null;
}

// The code of the panels is more than the page that is read first.
const SharedPanels = loadLater(() => import('./shared-panels'));

const FROM_THE_START = { position: 0, isPlaying: true };

/** A shared session: to be read, played, and taken home. On a narrow page, the conversation alone. */
export function SharedSession({
  title,
  snapshot,
  latest = [],
  earlier = 0,
  texts = {},
  hasRuns = true,
  isFetching = false,
  error,
  onRetry,
  sharedAt,
  href,
  onFork,
  extras,
  layout,
  replayAt,
}: SharedSessionProps) {
  const router = useRouter();
  const fork = useMutation({
    mutationFn: onFork,
    onSuccess: (session) => router.push(`/sessions/${session.id}`),
    onError: (error) => {
      const wasDeclined = error instanceof ApiError && error.status === 401;
      if (!wasDeclined) toast(error.message, { isError: true });
    },
  });
  /** Play was pressed before there was anything to play. */
  const [isPlaying, setPlaying] = useState(false);
  const start = isPlaying ? FROM_THE_START : { position: replayAt ?? Number.POSITIVE_INFINITY, isPlaying };
  const [isLaidOut, setLaidOut] = useState(false);
  const fromEnd = useRef(0);
  const keepPlace = useCallback((px: number) => {
    fromEnd.current = px;
  }, []);
  const uncover = useCallback(() => {
    setLaidOut(true);
    return fromEnd.current;
  }, []);
  const keepPosition = useCallback((at: number, last: number) => {
    writeReplayAddress(at === last ? null : at);
  }, []);

  return (
    <div className="flex h-dvh flex-col">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-3 py-1.5">
        <span className="flex min-w-0 items-center gap-3">
          <Repeat className="size-4 shrink-0 text-accent" aria-hidden />
          <h1 dir="auto" className="min-w-0 max-w-96 truncate font-semibold" title={title}>
            {title}
          </h1>
        </span>
        {snapshot?.isBeginningLeftOut && (
          <span className="text-ink-muted text-xs">without its beginning, also in the requests</span>
        )}
        {sharedAt && <span className="text-ink-muted text-xs">shared {toDate(sharedAt)}</span>}
        <span className="ml-auto flex items-center gap-2">
          {extras}
          <a
            href={href}
            download={`${title}.json`}
            className="inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Download className="size-3.5" /> JSON
          </a>
          <Button icon={<GitFork />} disabled={fork.isPending} onClick={() => fork.mutate()}>
            {fork.isPending ? 'Forking…' : 'Fork'}
          </Button>
          <ThemeToggle />
        </span>
      </header>
      <div className="relative flex min-h-0 flex-1">
        {snapshot && (
          <div className={cx('absolute inset-0 flex', !isLaidOut && 'invisible')}>
            <Suspense>
              <SharedPanels
                key={isPlaying ? 'playing' : 'resting'}
                snapshot={snapshot}
                layout={layout}
                start={start}
                onKeep={keepPosition}
                onLaidOut={uncover}
              />
            </Suspense>
          </div>
        )}
        {!isLaidOut && (
          <RenderedTexts value={texts}>
            <SharedFirstPaint
              turns={latest}
              earlier={earlier}
              status={isFetching ? 'Loading the session…' : error}
              onRetry={error !== undefined && !isFetching ? onRetry : undefined}
              layout={layout}
              onScroll={keepPlace}
              onPlay={hasRuns ? () => setPlaying(true) : undefined}
            />
          </RenderedTexts>
        )}
      </div>
    </div>
  );
}

/** The same in the server and in every browser. */
const toDate = (iso: string) =>
  new Date(iso).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
