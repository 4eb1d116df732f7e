'use client';

import { useMutation } from '@tanstack/react-query';
import { Download, GitFork, Repeat } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { PanelDivider } from '@/app/_recording/panel-divider';
import { RecordingPanels } from '@/app/_recording/recording-panels';
import { writeReplayAddress } from '@/app/_recording/replay-address';
import { ToolReader } from '@/components/tools/tool-reader';
import { Button } from '@/components/ui/button';
import type { PanelLayout } from '@/components/ui/layout-cookie';
import { Tabs } from '@/components/ui/tabs';
import { TextViewer } from '@/components/ui/text-viewer';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/client/call-api';
import type { Recording } from '@/lib/core/session/recording';
import type { Turn } from '@/lib/core/session/turn';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { LatestTurns } from './latest-turns';

export interface SharedSessionProps {
  title: string;
  /** Absent while it is fetched. */
  snapshot: Snapshot | undefined;
  /** The end of the path, shown until then. */
  latest?: readonly Turn[];
  isFetching?: boolean;
  /** Why it cannot be fetched. */
  error?: string | undefined;
  /** When it was shared, where that is known. */
  sharedAt?: string;
  /** Where its JSON is. */
  href: string;
  /** Makes a session of the visitor's own. */
  onFork: () => Promise<{ id: string }>;
  layout: PanelLayout | undefined;
  /** Where the address says the replay stands; null without one. */
  replayAt: number | null;
}

const NOTHING: Recording = { turns: [], runs: [] };

/** A shared session: to be read, played, and taken home. On a narrow page, the conversation alone. */
export function SharedSession({
  title,
  snapshot,
  latest = [],
  isFetching = false,
  error,
  sharedAt,
  href,
  onFork,
  layout,
  replayAt,
}: SharedSessionProps) {
  const router = useRouter();
  /** Writing into the address would call off the way to another page. */
  const isLeaving = useRef(false);
  const fork = useMutation({
    mutationFn: onFork,
    onMutate: () => {
      isLeaving.current = true;
    },
    onSuccess: (session) => router.push(`/sessions/${session.id}`),
    onError: (error) => {
      isLeaving.current = false;
      const wasDeclined = error instanceof ApiError && error.status === 401;
      if (!wasDeclined) toast(error.message, { isError: true });
    },
  });
  const [start] = useState({ position: replayAt ?? Number.POSITIVE_INFINITY, isPlaying: false });
  const hasCover = latest.length > 0 || !snapshot;
  const keepPosition = useCallback((at: number, last: number) => {
    if (!isLeaving.current) writeReplayAddress(at === last ? null : at);
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
      <Group
        className="min-h-0 flex-1 max-[899px]:[&>#left]:hidden! max-[899px]:[&>#right]:hidden! max-[899px]:[&>[role=separator]]:hidden!"
        defaultLayout={layout}
      >
        <Panel id="left" defaultSize="27%" minSize="240px" className="flex flex-col bg-surface">
          <section aria-label="Tools and settings" className="flex min-h-0 flex-1 flex-col">
            {snapshot && <SnapshotParts snapshot={snapshot} />}
          </section>
        </Panel>
        <PanelDivider />
        <RecordingPanels
          recording={snapshot ?? NOTHING}
          start={start}
          onRest={keepPosition}
          hasRequests={snapshot?.hasRequests ?? true}
          isLoading={!snapshot}
          renderCover={
            hasCover
              ? (onScroll) => (
                  <LatestTurns
                    turns={latest}
                    status={error ?? (isFetching ? 'Loading the session…' : undefined)}
                    onScroll={onScroll}
                  />
                )
              : undefined
          }
        />
      </Group>
    </div>
  );
}

function SnapshotParts({ snapshot: { tools, config } }: { snapshot: Snapshot }) {
  const [tab, setTab] = useState('tools');
  return (
    <Tabs
      label="Session"
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'tools',
          label: 'Tools',
          panel: tools ? (
            <ToolReader tools={tools} />
          ) : (
            <p className="p-3 text-ink-muted">The tools were not shared.</p>
          ),
        },
        {
          id: 'settings',
          label: 'Settings',
          panel: config ? (
            <div className="min-h-0 overflow-y-auto p-3">
              <TextViewer text={JSON.stringify(config, null, 2)} isJson isTall label="settings" />
            </div>
          ) : (
            <p className="p-3 text-ink-muted">The settings were not shared.</p>
          ),
        },
      ]}
    />
  );
}

/** The same in the server and in every browser. */
const toDate = (iso: string) =>
  new Date(iso).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
