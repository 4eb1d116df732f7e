'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows, Repeat } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Suspense, useMemo, useState } from 'react';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import { BranchingContext } from '@/components/transcript/actions/branching';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { countOf, formatAgo } from '@/components/ui/format';
import { Card } from '@/components/ui/layout/card';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { useNow } from '@/components/ui/use-now';
import { loadLater } from '@/lib/client/load-later';
import { repeatsQuery } from '@/lib/client/repeat-queries';
import { sessionQuery } from '@/lib/client/session-queries';
import type { EditedSession } from '@/lib/client/use-session-edits';
import { compareAddress } from '@/lib/core/compare/compare-address';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { RunMode } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { assertSendable } from './actions/assert-sendable';
import { takeRun } from './actions/take-run';
import { useBranchActions } from './actions/use-branch-actions';
import { useRerunActions } from './actions/use-rerun-actions';
import { SessionNow } from './session-now';

const RerunForm = loadLater(() => import('@/components/transcript/forms/rerun-form'));
const RepeatDialog = loadLater(() => import('@/components/transcript/forms/repeat-dialog'));

export interface ProvePlaceProps {
  /** As the server has it. */
  stored: ShownSession;
  /** With the edits not saved yet. */
  session: EditedSession;
  mode: RunMode;
  invalid: InvalidTexts;
  flush: () => Promise<void>;
  /** Leads to the conversation. */
  onRun: () => void;
}

const REFRESH_MS = 1500;

const statuses = {
  running: 'going on',
  completed: 'done',
  cancelled: 'stopped',
  failed: 'failed',
  interrupted: 'interrupted',
} as const;

/** Where a session is proved: its runs repeated, and held against each other. Loaded when first opened. */
export default function ProvePlace(props: ProvePlaceProps) {
  const { stored, session, mode, invalid, flush, onRun } = props;
  const client = useQueryClient();
  const router = useRouter();
  const now = useNow();
  const [runId, setRunId] = useState<string>();
  const [repeatId, setRepeatId] = useState<string>();
  const repeats = useQuery({
    ...repeatsQuery(stored.id),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') ? REFRESH_MS : false,
  });
  const { config, tools } = session;
  const settings = useMemo(() => ({ config, tools }), [config, tools]);
  const take = (told: RunData) => takeRun(client, stored.id, told);
  const { branching } = useBranchActions({ session: stored, mode, flush, take });
  const shownBranching = useMemo(
    () => ({
      ...branching,
      showBranch: (turnId: string) => {
        branching.showBranch(turnId);
        onRun();
      },
    }),
    [branching, onRun],
  );
  const actions = useRerunActions({
    stored,
    config,
    mode,
    save: async () => {
      assertSendable(invalid, tools);
      await flush();
    },
    show: async (started) => {
      take(started);
      await client.invalidateQueries({ queryKey: sessionQuery(stored.id).queryKey });
      onRun();
    },
  });
  const rerunning = useMemo(
    () => ({
      ...actions,
      repeat: async (...args: Parameters<typeof actions.repeat>) => {
        const id = await actions.repeat(...args);
        await client.invalidateQueries({ queryKey: repeatsQuery(stored.id).queryKey });
        return id;
      },
    }),
    [actions, client, stored.id],
  );
  const ended = stored.runs.filter(({ status }) => status === 'completed' || status === 'limit');
  const endOf = (id: string) => stored.turns.findLast((turn) => turn.runId === id)?.id;

  return (
    <SessionNow value={settings}>
      <BranchingContext value={shownBranching}>
        <main aria-label="Prove" className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex w-full max-w-3xl flex-col gap-8 p-4 min-[900px]:py-8">
            <section aria-label="Runs" className="flex flex-col gap-3">
              <Heading
                title="Runs"
                note="Run one several times with the tools as they are now, and see which paths the model takes."
              />
              {ended.length === 0 ? (
                <EmptyState
                  icon={<Repeat />}
                  actions={
                    <Button variant="primary" onClick={onRun}>
                      To the conversation
                    </Button>
                  }
                >
                  No run of this session has come to an end. What ran once can be repeated here.
                </EmptyState>
              ) : (
                <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
                  {ended.slice(0, MOST_SHOWN).map((run, index) => {
                    const turnId = endOf(run.id);
                    return (
                      <li key={run.id} className="flex flex-col gap-2 px-3 py-2">
                        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                          <span className="font-medium">Run {ended.length - index}</span>
                          <span className="text-ink-muted text-xs">{formatAgo(run.createdAt, now)}</span>
                          {run.rerun && <Badge>run again</Badge>}
                          {turnId === undefined && <Badge>on another branch</Badge>}
                          <span className="ml-auto flex flex-wrap gap-1.5">
                            <Button
                              size="sm"
                              icon={<GitCompareArrows />}
                              onClick={() => router.push(compareAddress({ sessionId: stored.id, turnId }))}
                            >
                              Compare
                            </Button>
                            <Button
                              size="sm"
                              icon={<Repeat />}
                              aria-expanded={run.id === runId}
                              onClick={() => setRunId(run.id === runId ? undefined : run.id)}
                            >
                              Run several times
                            </Button>
                          </span>
                        </div>
                        {run.id === runId && (
                          <Suspense>
                            <RerunForm
                              runId={run.id}
                              rerunning={rerunning}
                              onClose={() => setRunId(undefined)}
                            />
                          </Suspense>
                        )}
                      </li>
                    );
                  })}
                </ul>
              )}
              {ended.length > MOST_SHOWN && (
                <p className="text-ink-muted text-xs">
                  The newest {MOST_SHOWN} of {ended.length} runs. The older ones stand in the conversation.
                </p>
              )}
            </section>
            <section aria-label="Repeats" className="flex flex-col gap-3">
              <Heading title="Repeats" note="What came of runs that were repeated, newest first." />
              {repeats.isError && (
                <Notice
                  variant="bad"
                  isAlert
                  title={repeats.error.message}
                  actions={<Button onClick={() => void repeats.refetch()}>Try again</Button>}
                />
              )}
              {repeats.isPending && (
                <p role="status" className="text-ink-muted">
                  Looking for repeats…
                </p>
              )}
              {repeats.data?.items.length === 0 && (
                <p className="text-ink-muted">Nothing was repeated yet.</p>
              )}
              <ul className="flex flex-col gap-2">
                {repeats.data?.items.map(({ id, done, times, status, createdAt }) => (
                  <li key={id}>
                    <Card className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                      <span className="font-medium">
                        {done} of {countOf(times, 'run')}
                      </span>
                      <Badge variant={status === 'failed' ? 'bad' : 'neutral'}>{statuses[status]}</Badge>
                      <span className="text-ink-muted text-xs">{formatAgo(createdAt, now)}</span>
                      <Button size="sm" className="ml-auto" onClick={() => setRepeatId(id)}>
                        Show the paths
                      </Button>
                    </Card>
                  </li>
                ))}
              </ul>
            </section>
          </div>
          {repeatId !== undefined && (
            <Suspense>
              <RepeatDialog id={repeatId} onClose={() => setRepeatId(undefined)} />
            </Suspense>
          )}
        </main>
      </BranchingContext>
    </SessionNow>
  );
}

/** More than that nobody looks through in a list. */
const MOST_SHOWN = 30;

function Heading({ title, note }: { title: string; note: string }) {
  return (
    <header>
      <h2 className="font-semibold text-base">{title}</h2>
      <p className="text-ink-soft">{note}</p>
    </header>
  );
}
