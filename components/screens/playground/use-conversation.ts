'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { FollowedRun } from '@/lib/client/feed/use-run';
import { historyQuery } from '@/lib/client/session-queries';
import type { ShownSession } from '@/lib/core/cut/shown';
import { findChangedTurns } from '@/lib/core/replay/find-changed-turns';
import type { RunData } from '@/lib/core/run/run-schema';
import { indexOfParent, isOnPath } from './find-shown-run';

/** What there is to see of a session: its turns, and its newest run where that is part of the path. */
export function useConversation(
  session: ShownSession,
  run: RunData | undefined,
  followed: FollowedRun | undefined,
) {
  const { turns, runs } = session;
  const isRun = run !== undefined && isOnPath(turns, run);
  const state = isRun && followed && followed.state.seq > 0 ? followed.state : undefined;
  const earlier = useMemo(
    () => (isRun ? turns.slice(0, indexOfParent(turns, run) + 1) : turns),
    [turns, run, isRun],
  );
  // Of a run that is followed the events tell; of those before it, the server.
  const { data: history, isLoading } = useQuery(historyQuery(session.id, earlier.at(-1)?.id));

  const changed = useMemo(() => findChangedTurns(turns, runs), [turns, runs]);
  const entries = useMemo(
    () => toTranscript(state ? earlier : turns, state, history, changed),
    [earlier, turns, state, history, changed],
  );

  const getMessage = useCallback(
    (turnId: string) => turns.find((turn) => turn.id === turnId)?.message,
    [turns],
  );

  return {
    entries,
    state,
    status: state?.status ?? run?.status,
    getMessage,
    /** True until the runs it came from are at hand. */
    isReading: isLoading || (isRun && !state),
  };
}
