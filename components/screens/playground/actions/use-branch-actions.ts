'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Baselines } from '@/components/transcript/actions/baselines';
import type { Branching } from '@/components/transcript/actions/branching';
import type { Editing } from '@/components/transcript/actions/editing';
import { toast } from '@/components/ui/toast';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import { forkSession, showBranch, startRun } from '@/lib/client/session-calls';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { MessageParam } from '@/lib/core/claude/message';
import type { ShownSession, ShownTurn, WholeTurn } from '@/lib/core/cut/shown';
import type { RunMode } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { toProblem } from '@/lib/core/to-problem';
import type * as Edits from './turn-edits';

export interface BranchActionsInput {
  session: Pick<ShownSession, 'id' | 'turns' | 'branches' | 'runs'>;
  mode: RunMode;
  flush: () => Promise<void>;
  /** Puts a run in its place that the server has just told of. */
  take: (run: RunData) => void;
}

export interface BranchActions {
  editing: Editing;
  branching: Branching;
  baselines: Baselines;
}

/** The tree of a session: saying something else at some place, running from there, and going between what was said. */
export function useBranchActions(input: BranchActionsInput): BranchActions {
  const client = useQueryClient();
  const latest = useLatest(input);
  const { id, branches, turns } = input.session;
  const baselines = useMemo(() => findBaselines(turns), [turns]);

  const branching = useMemo<Branching>(() => {
    const { queryKey } = sessionQuery(id);
    return {
      branches,
      showBranch: (turnId) => {
        showBranch(id, turnId).then(
          () => client.refetchQueries({ queryKey }),
          (error: unknown) => toast(toProblem(error), { isError: true }),
        );
      },
    };
  }, [client, id, branches]);

  const editing = useMemo<Editing>(() => {
    const { queryKey } = sessionQuery(id);
    const refresh = () => client.refetchQueries({ queryKey });
    const fork = async (
      find: (edits: typeof Edits, turns: readonly ShownTurn[]) => ShownTurn,
      edit: (edits: typeof Edits, turn: WholeTurn) => MessageParam['content'],
    ) => {
      const { flush, mode, take, session } = latest.current;
      const edits = await untilLoaded(() => import('./turn-edits'));
      await flush();
      // A run that has just ended is shown from its events, before its turns are known here.
      await refresh();
      const { turns } = client.getQueryData<TaggedSession>(queryKey)?.session ?? session;
      const found = find(edits, turns);
      const content = edit(edits, { ...found, message: await loadWholeLater(found.message) } as WholeTurn);
      await forkSession(id, { turnId: found.id, edit: { content } });
      await refresh();
      take((await startRun(id, { mode })).run);
    };
    return {
      editMessage: (turnId, text) =>
        fork(
          (edits, turns) => edits.findTurn(turns, turnId),
          (edits, turn) => edits.editMessage(turn, text),
        ),
      editResult: (call, result) =>
        fork(
          (edits, turns) => edits.findResult(turns, call.id),
          (edits, turn) => edits.editResult(turn, call.id, result),
        ),
      editInput: (call, given) =>
        fork(
          (edits, turns) => edits.findCall(turns, call.id),
          (edits, turn) => edits.editInput(turn, call.id, given),
        ),
    };
  }, [client, latest, id]);

  return { editing, branching, baselines };
}

/** The runs that answered, by the answer and by the message they answered. */
const findBaselines = (turns: readonly ShownTurn[]): Baselines =>
  Object.fromEntries(
    turns.flatMap((turn, index) => {
      const answer = turn.message.role === 'user' ? turns[index + 1] : turn;
      return answer?.runId ? [[turn.id, answer.runId]] : [];
    }),
  );
