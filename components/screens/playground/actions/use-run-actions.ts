'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Attaching } from '@/components/composer/use-attachments';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import type { InspectRequest } from '@/components/transcript/actions/inspecting';
import type { ProvidedActions } from '@/components/transcript/actions/provide-actions';
import { startRun } from '@/lib/client/session-calls';
import { sessionQuery } from '@/lib/client/session-queries';
import { useLatest } from '@/lib/client/use-latest';
import type { EditedSession, EditSession } from '@/lib/client/use-session-edits';
import { toMessageContent } from '@/lib/core/attachment/to-message-content';
import { toSystemMessage } from '@/lib/core/attachment/to-system-message';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunMode, RunStatus } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { assertSendable } from './assert-sendable';
import { takeRun } from './take-run';
import { useAnswerActions } from './use-answer-actions';
import { useAttempt } from './use-attempt';
import { useBranchActions } from './use-branch-actions';
import { useControlActions } from './use-control-actions';
import { useRerunActions } from './use-rerun-actions';
import { useResultChanges } from './use-result-changes';

export interface RunActionsInput {
  /** As the server has it. */
  stored: ShownSession;
  session: EditedSession;
  run: RunData | undefined;
  state: RunState | undefined;
  status: RunStatus | undefined;
  mode: RunMode;
  /** A text too long for the box of the next message. */
  attached: string | undefined;
  attach: (text: string | undefined) => void;
  /** What is sent before the text. */
  attaching: Pick<Attaching, 'attachments' | 'clear'>;
  edit: EditSession;
  flush: () => Promise<void>;
  openTool: (id: string) => void;
  /** What stands in forms and cannot be sent. */
  invalid: InvalidTexts;
  openSettings: () => void;
  onInspect: InspectRequest;
  /** Lets the inspector follow the newest request. */
  watch: () => void;
}

export interface RunActions {
  /** Why the newest of them could not be done. */
  problem: string | undefined;
  /** Sends what stands in the box. */
  start: () => void;
  stop: () => void;
  /** What can be done from within the transcript. Each theme keeps its identity while nothing of it changes. */
  actions: ProvidedActions;
}

/** Everything that can be done with runs: start, answer, go on, stop. What was edited is saved first. */
export function useRunActions(input: RunActionsInput): RunActions {
  const client = useQueryClient();
  const latest = useLatest(input);
  const { stored, session, run, state, status, mode, flush } = input;
  const { id } = session;
  const { problem, attempt } = useAttempt(input);
  useRefreshAtEnd(id, state?.status);

  const take = useCallback((told: RunData) => takeRun(client, id, told), [client, id]);
  const save = async () => {
    assertSendable(latest.current.invalid, latest.current.session.tools);
    await latest.current.flush();
  };
  const show = async (started: RunData) => {
    take(started);
    latest.current.watch();
    await client.invalidateQueries({ queryKey: sessionQuery(id).queryKey });
  };

  const answering = useAnswerActions(input, take);
  const { results, changedResults } = useResultChanges(state);
  const branch = useBranchActions({ session: stored, mode, flush, take });
  const rerunning = useRerunActions({ stored, config: session.config, mode, save, show });
  const { stop, runControl } = useControlActions({ sessionId: id, run, results, save, take, attempt });

  const start = useCallback(
    () =>
      void attempt(async () => {
        const { flush, edit, mode, attached, attach, attaching } = latest.current;
        assertSendable(latest.current.invalid, latest.current.session.tools);
        const content = latest.current.session.draft;
        await flush();
        const message = toMessageContent(content, attaching.attachments, attached);
        const system = toSystemMessage(attaching.attachments);
        const { run: started } = await startRun(id, {
          content: message,
          ...system,
          mode,
        });
        take(started);
        // What it is said after is a turn of its own, which the run does not tell of.
        if (system) void client.invalidateQueries({ queryKey: sessionQuery(id).queryKey });
        attach(undefined);
        attaching.clear(attaching.attachments);
        // What was typed meanwhile stays.
        if (latest.current.session.draft === content) edit({ draft: '' });
        latest.current.watch();
      }),
    [attempt, latest, id, take, client],
  );

  const canBranch = status !== 'running' && status !== 'waiting';
  return {
    problem,
    start,
    stop,
    actions: {
      ...branch,
      answering,
      changedResults,
      canBranch,
      rerunning,
      runControl,
      onInspect: input.onInspect,
    },
  };
}

/** The turns of a run come with the session; a run that has just ended has new ones. */
function useRefreshAtEnd(sessionId: string, status: RunStatus | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (status && status !== 'running')
      void client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey });
  }, [status, sessionId, client]);
}
