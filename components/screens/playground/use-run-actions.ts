'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { InvalidSettings } from '@/components/settings/use-invalid-settings';
import type { TranscriptActions } from '@/components/transcript/transcript-actions';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/client/call-api';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import {
  acceptRerun,
  cancelRun,
  continueRun,
  forkSession,
  startRun,
  submitResults,
} from '@/lib/client/session-calls';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { useLatest } from '@/lib/client/use-latest';
import type { EditedSession, EditSession } from '@/lib/client/use-session-edits';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { Block } from '@/lib/core/claude/message';
import type { ShownSession } from '@/lib/core/cut/shown';
import { writeJson } from '@/lib/core/json/write-json';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunMode, RunStatus } from '@/lib/core/run/log/run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { makeRerunActions } from './rerun-actions';
import { takeRun } from './take-run';
import { findSample, rememberAnswer } from './tool-memory';
import { useBranches } from './use-branches';

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
  edit: EditSession;
  flush: () => Promise<void>;
  openTool: (id: string) => void;
  /** Settings that cannot be sent as they stand. */
  broken: InvalidSettings;
  openSettings: () => void;
  /** Lets the inspector follow the newest request. */
  watch: () => void;
}

class BrokenSettingError extends Error {}

/** What is left in a field as it cannot be sent would be sent as it was before, behind the person's back. */
function assertSendable(broken: InvalidSettings): void {
  const [first] = Object.entries(broken);
  if (first) throw new BrokenSettingError(`Settings, ${first[0]}: ${first[1].problem}`);
}

/** What stands in the box, and behind it what was attached. */
function toContent(draft: string, attached: string | undefined): string | Block[] {
  if (attached === undefined) return draft;
  const text = { type: 'text', text: attached };
  return draft.trim() === '' ? [text] : [{ type: 'text', text: draft }, text];
}

/** Everything that can be done with runs: start, answer, go on, stop. What was edited is saved first. */
export function useRunActions(input: RunActionsInput) {
  const client = useQueryClient();
  const latest = useLatest(input);
  const [problem, setProblem] = useState<string>();
  const [changed, setChanged] = useState<Record<string, ToolResult>>({});
  const latestChanged = useLatest(changed);
  const { session, state } = input;
  const pauseSeq =
    state?.wait?.reason === 'results' && state.status === 'waiting' ? state.wait.seq : undefined;

  // What was refused may be right by now. A refresh that brings the same again is no change.
  const { tools, config } = session;
  const maxTokens = config.max_tokens;
  const sent = useMemo(
    () => writeJson([tools.map(({ text, enabled }) => [text, enabled]), config]),
    [tools, config],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setProblem(undefined), [sent, input.broken]);

  // Changed results belong to one pause.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setChanged({}), [pauseSeq]);

  // The turns of a run come with the session; a run that has just ended has new ones.
  const status = state?.status;
  useEffect(() => {
    if (status && status !== 'running')
      void client.invalidateQueries({ queryKey: sessionQuery(session.id).queryKey });
  }, [status, session.id, client]);

  const take = useCallback((told: RunData) => takeRun(client, session.id, told), [client, session.id]);
  const { status: shown } = input;
  const isAccepted = input.run?.rerun?.isAccepted ?? false;
  const branches = useBranches({
    session: input.stored,
    isIdle: shown !== 'running' && shown !== 'waiting',
    mode: input.mode,
    flush: input.flush,
    take,
  });

  return useMemo(() => {
    const attempt = async (work: () => Promise<void>) => {
      setProblem(undefined);
      try {
        await work();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        setProblem(message);
        if (error instanceof BrokenSettingError) latest.current.openSettings();
        else showPlace(error);
      }
    };

    /** Opens the tool or the settings that keep a run from starting. */
    const showPlace = (error: unknown) => {
      if (!(error instanceof ApiError)) return;
      const [place, index] = error.issues[0]?.path.split('.') ?? [];
      const tool = place === 'tools' ? latest.current.session.tools[Number(index)] : undefined;
      if (tool) latest.current.openTool(tool.id);
      else if (error.code === 'variable_missing') latest.current.openSettings();
    };

    const start = () =>
      attempt(async () => {
        const { flush, edit, mode, attached, attach } = latest.current;
        assertSendable(latest.current.broken);
        const content = latest.current.session.draft;
        await flush();
        const { run: started } = await startRun(session.id, { content: toContent(content, attached), mode });
        take(started);
        attach(undefined);
        // What was typed meanwhile stays.
        if (latest.current.session.draft === content) edit({ draft: '' });
        latest.current.watch();
      });

    const stop = () =>
      attempt(async () => {
        if (!latest.current.run) return;
        take((await cancelRun(latest.current.run.id)).run);
      });

    const actions: TranscriptActions = {
      ...branches,
      ...makeRerunActions({
        getSession: () => ({ ...latest.current, config: latest.current.session.config }),
        save: async () => {
          assertSendable(latest.current.broken);
          await latest.current.flush();
        },
        show: async (started) => {
          take(started);
          latest.current.watch();
          await client.invalidateQueries({ queryKey: sessionQuery(session.id).queryKey });
        },
      }),
      answer: async (call, result) => {
        const current = latest.current.run;
        if (!current) return;
        await latest.current.flush();
        take((await submitResults(current.id, { results: [{ tool_use_id: call.id, ...result }] })).run);
      },
      remember: (call, result) => {
        loadWholeLater(call.input).then(
          (input) => {
            latest.current.edit(({ tools }) => ({
              tools: rememberAnswer(tools, { ...call, input }, result),
            }));
            toast(`${call.name} answers this input by mock from now on.`);
          },
          (error: Error) => toast(`Not kept as a mock: ${error.message}`, { isError: true }),
        );
      },
      findSample: (call) => findSample(latest.current.session, latest.current.state, call),
      changeResult: (call, result) => setChanged((known) => ({ ...known, [call.id]: result })),
      isEditable: pauseSeq !== undefined,
      changedResults: changed,
      isAccepted,
      accept: () =>
        void attempt(async () => {
          if (latest.current.run) take((await acceptRerun(latest.current.run.id)).run);
        }),
      stop: () => void stop(),
      maxTokens,
      stopAndFork: () =>
        void attempt(async () => {
          const current = latest.current.run;
          if (!current) return;
          take((await cancelRun(current.id)).run);
          const { queryKey } = sessionQuery(session.id);
          await client.refetchQueries({ queryKey });
          const turnId = client.getQueryData<TaggedSession>(queryKey)?.session.turns.at(-1)?.id;
          if (turnId === undefined) return;
          await forkSession(session.id, { turnId });
          await client.refetchQueries({ queryKey });
          toast(
            'This path is a branch of its own now. Write the next message, or change an input, to go on.',
          );
        }),
      goOn: (mode) => {
        void attempt(async () => {
          const current = latest.current.run;
          if (!current) return;
          assertSendable(latest.current.broken);
          await latest.current.flush();
          const results = Object.entries(latestChanged.current).map(([tool_use_id, result]) => ({
            tool_use_id,
            ...result,
          }));
          take((await continueRun(current.id, { results, ...(mode ? { mode } : {}) })).run);
        });
      },
    };

    return { problem, start: () => void start(), stop: () => void stop(), actions };
  }, [
    client,
    session.id,
    take,
    branches,
    latest,
    latestChanged,
    problem,
    pauseSeq,
    changed,
    isAccepted,
    maxTokens,
  ]);
}
