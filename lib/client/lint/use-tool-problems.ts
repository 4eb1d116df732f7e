'use client';

import { useEffect, useState } from 'react';
import { createWorkerAsker } from '@/lib/client/check/create-worker-asker';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { LintAnswer, LintQuestion, ToolProblem } from './lint-texts';

const PAUSE_MS = 150;

const none: ToolProblem[] = [];

const ask = createWorkerAsker<LintQuestion, LintAnswer>(
  () => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' }),
);

/** The problems of a session's tools, found in a worker a moment after the last change. */
export function useToolProblems(tools: SessionTool[], config: SessionConfig): ToolProblem[] {
  const [problems, setProblems] = useState(none);

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () =>
        ask({ tools, config }, stop.signal, (answer) =>
          setProblems(answer && answer.problems.length > 0 ? answer.problems : none),
        ),
      PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [tools, config]);

  return problems;
}
