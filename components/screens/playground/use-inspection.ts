'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { InspectorTab } from '@/components/inspector/inspector';
import type { RequestTarget } from '@/components/transcript/forms/request-target';
import { sessionCostQuery } from '@/lib/client/compare-queries';
import { type FollowedRun, useRun } from '@/lib/client/feed/use-run';
import type { ShownSession } from '@/lib/core/cut/shown';
import { addUpCost } from '@/lib/core/session/add-up-cost';

/** What the inspector shows: the run of the path as it goes on, or an earlier one that was asked for. */
export function useInspection(
  { id, runs, turns, branches }: ShownSession,
  followed: FollowedRun | undefined,
) {
  const shownId = followed?.runId;
  const [tab, setTab] = useState<InspectorTab>('loop');
  const [target, setTarget] = useState<RequestTarget>({ seq: null });
  const [olderRunId, setOlderRunId] = useState<string>();
  const older = useRun(runs.find(({ id }) => id === olderRunId && id !== shownId));
  const inspected = olderRunId === undefined || olderRunId === shownId ? followed : older;

  const inspect = useCallback(
    (next: RequestTarget) => {
      setTarget(next);
      setOlderRunId(
        'turnId' in next ? (turns.find(({ id }) => id === next.turnId)?.runId ?? undefined) : undefined,
      );
      setTab('request');
    },
    [turns],
  );
  const selectRun = useCallback((runId?: string) => {
    setOlderRunId(runId);
    setTarget({ seq: null });
  }, []);

  const runId = inspected?.runId;
  const costBeside = useMemo(() => addUpCost(turns.filter((turn) => turn.runId !== runId)), [turns, runId]);

  const hasBranches = Object.keys(branches).length > 0;
  const { data: whole } = useQuery({ ...sessionCostQuery(id, turns.length), enabled: hasBranches });

  return {
    inspect,
    /** Follows the newest run again. */
    watch: selectRun,
    shown: {
      followed: inspected,
      tab,
      onTabChange: setTab,
      selectedSeq: findSeq(inspected, target),
      onSelect: useCallback((seq: number | null) => setTarget({ seq }), []),
      runs: useMemo(() => runs.toReversed(), [runs]),
      onRunChange: selectRun,
      costBeside,
      costOfSession: hasBranches ? whole : undefined,
    },
  };
}

/** The request looked at, by the `seq` of its start; null: the newest, or the one a pause would send. */
function findSeq(followed: FollowedRun | undefined, target: RequestTarget): number | null {
  if ('seq' in target) return target.seq;
  const items = followed?.state.items ?? [];
  const found = items.find((item) => item.kind === 'request' && item.request.turnId === target.turnId);
  return found?.kind === 'request' ? found.request.seq : null;
}
