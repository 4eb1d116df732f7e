'use client';

import { useMemo } from 'react';
import type { Answering } from '@/components/transcript/actions/answering';
import { toast } from '@/components/ui/toast';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import { submitResults } from '@/lib/client/session-calls';
import { useLatest } from '@/lib/client/use-latest';
import type { EditedSession, EditSession } from '@/lib/client/use-session-edits';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { RunData } from '@/lib/core/run/run-schema';
import { toProblem } from '@/lib/core/to-problem';
import { findSample, rememberAnswer } from './tool-memory';

export interface AnswerActionsInput {
  session: EditedSession;
  run: RunData | undefined;
  state: RunState | undefined;
  edit: EditSession;
  flush: () => Promise<void>;
}

/** Answering the calls of the run that is shown. Always the same, however often the page renders. */
export function useAnswerActions(input: AnswerActionsInput, take: (run: RunData) => void): Answering {
  const latest = useLatest(input);
  return useMemo(
    () => ({
      answer: async (call, result) => {
        const { run, flush } = latest.current;
        if (!run) return;
        await flush();
        take((await submitResults(run.id, { results: [{ tool_use_id: call.id, ...result }] })).run);
      },
      remember: (call, result) => {
        loadWholeLater(call.input).then(
          (input) => {
            latest.current.edit(({ tools }) => ({
              tools: rememberAnswer(tools, { ...call, input }, result),
            }));
            toast(`${call.name} answers this input by mock from now on.`);
          },
          (error: unknown) => toast(`Not kept as a mock: ${toProblem(error)}`, { isError: true }),
        );
      },
      findSample: (call) => findSample(latest.current.session, latest.current.state, call),
    }),
    [latest, take],
  );
}
