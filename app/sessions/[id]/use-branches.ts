'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { toast } from '@/components/ui/toast';
import { forkSession, showBranch, startRun } from '@/lib/client/session-calls';
import { sessionQuery } from '@/lib/client/session-queries';
import { useLatest } from '@/lib/client/use-latest';
import type { RunData } from '@/lib/core/api/run-schema';
import type { SessionData, TurnData } from '@/lib/core/api/session-operations';
import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import type { RunMode } from '@/lib/core/run/run-event';

export interface BranchesInput {
  session: Pick<SessionData, 'id' | 'turns' | 'branches'>;
  /** Nothing of the session goes on. */
  isIdle: boolean;
  mode: RunMode;
  flush: () => Promise<void>;
  /** Puts a run in its place that the server has just told of. */
  take: (run: RunData) => void;
}

type BranchActions = Pick<
  TranscriptActions,
  'canFork' | 'editMessage' | 'editResult' | 'editInput' | 'branches' | 'showBranch'
>;

/** The tree of a session: saying something else at some place, running from there, and going between what was said. */
export function useBranches(input: BranchesInput): BranchActions {
  const client = useQueryClient();
  const latest = useLatest(input);
  const { isIdle } = input;
  const { id, branches } = input.session;

  return useMemo(() => {
    const show = (session: SessionData) => {
      void client.cancelQueries({ queryKey: sessionQuery(id).queryKey }, { revert: false, silent: true });
      client.setQueryData(sessionQuery(id).queryKey, { tag: null, session });
    };
    const fork = async (turn: TurnData, content: MessageParam['content']) => {
      const { flush, mode, take } = latest.current;
      await flush();
      show(await forkSession(id, { turnId: turn.id, edit: { content } }));
      take((await startRun(id, { mode })).run);
    };
    const find = (isMeant: (turn: TurnData) => boolean): TurnData => {
      const turn = latest.current.session.turns.find(isMeant);
      if (!turn) throw new Error('This part of the conversation is not here any more. Reload the page.');
      return turn;
    };
    const holds = (turn: TurnData, isMeant: (block: Block) => boolean) =>
      toBlocks(turn.message.content).some(isMeant);
    const replace = (turn: TurnData, isMeant: (block: Block) => boolean, change: (block: Block) => Block) =>
      toBlocks(turn.message.content).map((block) => (isMeant(block) ? change(block) : block));

    return {
      canFork: isIdle,
      branches,
      showBranch: (turnId) => {
        showBranch(id, turnId).then(show, (error: Error) => toast(error.message, { isError: true }));
      },
      editMessage: (turnId, text) => {
        const turn = find((one) => one.id === turnId);
        const { content } = turn.message;
        if (typeof content === 'string') return fork(turn, text);
        const others = content.filter((block) => !isTextBlock(block));
        return fork(turn, [...others, { type: 'text', text }]);
      },
      editResult: (call, result) => {
        const isMeant = (block: Block) => isToolResultBlock(block) && block.tool_use_id === call.id;
        const turn = find((one) => holds(one, isMeant));
        const changed = replace(turn, isMeant, ({ content: _content, is_error: _isError, ...rest }) => ({
          ...rest,
          type: 'tool_result',
          ...result,
        }));
        return fork(turn, changed);
      },
      editInput: (call, given) => {
        const isMeant = (block: Block) => isToolUseBlock(block) && block.id === call.id;
        const turn = find((one) => holds(one, isMeant));
        return fork(
          turn,
          replace(turn, isMeant, (block) => ({ ...block, input: given })),
        );
      },
    };
  }, [client, latest, id, branches, isIdle]);
}
