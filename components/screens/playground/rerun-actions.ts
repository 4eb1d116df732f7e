import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { loadLater } from '@/lib/client/load-later';
import { repeatRun, rerunRun, startRun } from '@/lib/client/session-calls';
import type { Usage } from '@/lib/core/claude/message';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { RunMode } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import type { SessionConfig } from '@/lib/core/session/session-config';

const ChangesForm = loadLater(() => import('./run-changes'));

export interface RerunActionsInput {
  getSession: () => { stored: ShownSession; config: SessionConfig; mode: RunMode };
  /** Saves what was edited; throws where it cannot be sent. */
  save: () => Promise<void>;
  /** Takes in a run that shows another path of the tree. */
  show: (run: RunData) => Promise<void>;
}

type RerunActions = Pick<TranscriptActions, 'rerun' | 'repeat' | 'runFrom' | 'describeRerun' | 'ChangesForm'>;

/** Running again what was run before: with recorded answers, several times, or live with other settings. */
export function makeRerunActions({ getSession, save, show }: RerunActionsInput): RerunActions {
  return {
    ChangesForm,
    rerun: async (runId, on_divergence, changes) => {
      await save();
      await show((await rerunRun(runId, { on_divergence, changes, mode: getSession().mode })).run);
    },
    repeat: async (runId, times, changes) => {
      await save();
      return (await repeatRun(runId, { times, changes })).repeat.id;
    },
    runFrom: async (turnId, changes) => {
      await save();
      const { stored, mode } = getSession();
      const turn = stored.turns.find(({ id }) => id === turnId);
      const parentTurnId = turn?.message.role === 'assistant' ? turn.parentId : turnId;
      await show((await startRun(stored.id, { parentTurnId, changes, mode })).run);
    },
    describeRerun: (runId) => {
      const { stored, config } = getSession();
      return {
        sessionId: stored.id,
        model: config.model,
        usages: stored.turns.flatMap(({ runId: made, message }) =>
          made === runId && 'usage' in message ? [message.usage as Usage] : [],
        ),
      };
    },
  };
}
