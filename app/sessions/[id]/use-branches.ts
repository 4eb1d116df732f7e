'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { toast } from '@/components/ui/toast';
import { forkSession, showBranch, startRun } from '@/lib/client/session-calls';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { takeSession } from '@/lib/client/take-session';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { RunData } from '@/lib/core/api/run-schema';
import type { SessionData, TurnData } from '@/lib/core/api/session-operations';
import type { RunMode } from '@/lib/core/run/run-event';
import type * as Edits from './turn-edits';
import type { Edit } from './turn-edits';

export interface BranchesInput {
  session: Pick<SessionData, 'id' | 'turns' | 'branches' | 'runs'>;
  /** Nothing of the session goes on. */
  isIdle: boolean;
  mode: RunMode;
  flush: () => Promise<void>;
  /** Puts a run in its place that the server has just told of. */
  take: (run: RunData) => void;
}

type BranchActions = Pick<
  TranscriptActions,
  'canFork' | 'editMessage' | 'editResult' | 'editInput' | 'branches' | 'showBranch' | 'baselines'
>;

/** The tree of a session: saying something else at some place, running from there, and going between what was said. */
export function useBranches(input: BranchesInput): BranchActions {
  const client = useQueryClient();
  const latest = useLatest(input);
  const { isIdle } = input;
  const { id, branches, turns } = input.session;
  const baselines = useMemo(() => findBaselines(turns), [turns]);

  return useMemo(() => {
    const show = (session: SessionData) => takeSession(client, id, () => session);
    const fork = async (edit: (edits: typeof Edits, turns: readonly TurnData[]) => Edit) => {
      const { flush, mode, take, session } = latest.current;
      const edits = await untilLoaded(() => import('./turn-edits'));
      await flush();
      // A run that has just ended is shown from its events, before its turns are known here.
      const { queryKey } = sessionQuery(id);
      await client.refetchQueries({ queryKey });
      const { turns } = client.getQueryData<TaggedSession>(queryKey)?.session ?? session;
      const { turn, content } = edit(edits, turns);
      show(await forkSession(id, { turnId: turn.id, edit: { content } }));
      take((await startRun(id, { mode })).run);
    };
    return {
      canFork: isIdle,
      branches,
      baselines,
      showBranch: (turnId) => {
        showBranch(id, turnId).then(show, (error: Error) => toast(error.message, { isError: true }));
      },
      editMessage: (turnId, text) => fork((edits, turns) => edits.editMessage(turns, turnId, text)),
      editResult: (call, result) => fork((edits, turns) => edits.editResult(turns, call.id, result)),
      editInput: (call, given) => fork((edits, turns) => edits.editInput(turns, call.id, given)),
    };
  }, [client, latest, id, branches, baselines, isIdle]);
}

/** The runs that answered, by the answer and by the message they answered. */
const findBaselines = (turns: readonly TurnData[]): Record<string, string> =>
  Object.fromEntries(
    turns.flatMap((turn, index) => {
      const answer = turn.message.role === 'user' ? turns[index + 1] : turn;
      return answer?.runId ? [[turn.id, answer.runId]] : [];
    }),
  );
