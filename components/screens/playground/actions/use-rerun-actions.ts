'use client';

import { useMemo } from 'react';
import type { Rerunning } from '@/components/transcript/actions/rerunning';
import { loadLater } from '@/lib/client/load-later';
import { repeatRun, rerunRun, startRun } from '@/lib/client/session-calls';
import { useLatest } from '@/lib/client/use-latest';
import type { Usage } from '@/lib/core/claude/message';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { RunMode } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import type { SessionConfig } from '@/lib/core/session/session-config';

const ChangesForm = loadLater(() => import('@/components/screens/playground/run-changes'));

export interface RerunActionsInput {
  stored: ShownSession;
  config: SessionConfig;
  mode: RunMode;
  /** Saves what was edited; throws where it cannot be sent. */
  save: () => Promise<void>;
  /** Takes in a run that shows another path of the tree. */
  show: (run: RunData) => Promise<void>;
}

/** Running again what was run before: with recorded answers, several times, or live with other settings. */
export function useRerunActions(input: RerunActionsInput): Rerunning {
  const latest = useLatest(input);
  const maxTokens = input.config.max_tokens;
  return useMemo(
    () => ({
      ChangesForm,
      maxTokens,
      rerun: async (runId, on_divergence, changes) => {
        const { save, show } = latest.current;
        await save();
        await show((await rerunRun(runId, { on_divergence, changes, mode: latest.current.mode })).run);
      },
      repeat: async (runId, times, changes) => {
        await latest.current.save();
        return (await repeatRun(runId, { times, changes })).repeat.id;
      },
      runFrom: async (turnId, changes) => {
        const { save, show } = latest.current;
        await save();
        const { stored, mode } = latest.current;
        const turn = stored.turns.find(({ id }) => id === turnId);
        const parentTurnId = turn?.message.role === 'assistant' ? turn.parentId : turnId;
        await show((await startRun(stored.id, { parentTurnId, changes, mode })).run);
      },
      describeRerun: (runId) => {
        const { stored, config } = latest.current;
        return {
          sessionId: stored.id,
          model: config.model,
          usages: stored.turns.flatMap(({ runId: made, message }) =>
            made === runId && 'usage' in message ? [message.usage as Usage] : [],
          ),
        };
      },
    }),
    [latest, maxTokens],
  );
}
