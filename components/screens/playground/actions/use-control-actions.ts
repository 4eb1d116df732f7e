'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChangedResults } from '@/components/transcript/actions/changed-results';
import type { RunControl } from '@/components/transcript/actions/run-control';
import { toast } from '@/components/ui/toast';
import { acceptRerun, cancelRun, continueRun, forkSession } from '@/lib/client/session-calls';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { useLatest } from '@/lib/client/use-latest';
import type { RunData } from '@/lib/core/run/run-schema';
import type { Attempt } from './use-attempt';

export interface ControlActionsInput {
  sessionId: string;
  run: RunData | undefined;
  /** The results changed at the pause, which go out when it is let pass. */
  results: ChangedResults['results'];
  /** Saves what was edited; throws where it cannot be sent. */
  save: () => Promise<void>;
  take: (run: RunData) => void;
  attempt: Attempt;
}

export interface ControlActions {
  runControl: RunControl;
  stop: () => void;
}

/** Going on with the run that is shown, accepting it, and stopping it. */
export function useControlActions(input: ControlActionsInput): ControlActions {
  const client = useQueryClient();
  const latest = useLatest(input);
  const { sessionId, attempt } = input;
  const isAccepted = input.run?.rerun?.isAccepted ?? false;
  return useMemo(() => {
    /** Something done with the run that is shown by then. */
    const withRun = (work: (run: RunData) => Promise<void>) =>
      void attempt(async () => {
        if (latest.current.run) await work(latest.current.run);
      });
    const { queryKey } = sessionQuery(sessionId);
    return {
      stop: () => withRun(async ({ id }) => latest.current.take((await cancelRun(id)).run)),
      runControl: {
        isAccepted,
        accept: () => withRun(async ({ id }) => latest.current.take((await acceptRerun(id)).run)),
        stopAndFork: () =>
          withRun(async ({ id }) => {
            latest.current.take((await cancelRun(id)).run);
            await client.refetchQueries({ queryKey });
            const turnId = client.getQueryData<TaggedSession>(queryKey)?.session.turns.at(-1)?.id;
            if (turnId === undefined) return;
            await forkSession(sessionId, { turnId });
            await client.refetchQueries({ queryKey });
            toast(
              'This path is a branch of its own now. Write the next message, or change an input, to go on.',
            );
          }),
        goOn: (mode) =>
          withRun(async ({ id }) => {
            await latest.current.save();
            const results = Object.entries(latest.current.results).map(([tool_use_id, result]) => ({
              tool_use_id,
              ...result,
            }));
            latest.current.take((await continueRun(id, { results, ...(mode ? { mode } : {}) })).run);
          }),
      },
    };
  }, [client, latest, sessionId, attempt, isAccepted]);
}
