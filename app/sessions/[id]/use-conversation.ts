'use client';

import { useCallback, useMemo } from 'react';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { FollowedRun } from '@/lib/client/use-run';
import type { RunData } from '@/lib/core/api/run-schema';
import type { SessionData } from '@/lib/core/api/session-operations';
import { indexOfParent, isOnPath } from './find-shown-run';

/** What there is to see of a session: its turns, and its newest run where that is part of the path. */
export function useConversation(
  session: SessionData,
  run: RunData | undefined,
  followed: FollowedRun | undefined,
) {
  const { turns } = session;
  const isShown =
    run !== undefined && followed !== undefined && followed.state.seq > 0 && isOnPath(turns, run);
  const state = isShown ? followed.state : undefined;

  const entries = useMemo(() => {
    if (!state || !run) return toTranscript(turns);
    return toTranscript(turns.slice(0, indexOfParent(turns, run) + 1), state);
  }, [turns, run, state]);

  const getMessage = useCallback(
    (turnId: string) => turns.find((turn) => turn.id === turnId)?.message,
    [turns],
  );

  return { entries, state, status: state?.status ?? run?.status, getMessage };
}
