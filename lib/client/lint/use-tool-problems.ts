'use client';

import { useEffect, useState } from 'react';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { LintAnswer, LintQuestion, ToolProblem } from './lint-texts';

const PAUSE_MS = 150;
/** A worker that has not answered by then is caught in a schema and is replaced. */
const DEADLINE_MS = 3000;

const none: ToolProblem[] = [];

/** One worker serves the page; it is replaced when it hangs. */
let shared: Worker | undefined;
let questions = 0;

/** The problems of a session's tools, found in a worker a moment after the last change. */
export function useToolProblems(tools: SessionTool[], config: SessionConfig): ToolProblem[] {
  const [problems, setProblems] = useState(none);

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => ask(tools, config, stop.signal, setProblems), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [tools, config]);

  return problems;
}

function ask(
  tools: SessionTool[],
  config: SessionConfig,
  signal: AbortSignal,
  give: (problems: ToolProblem[]) => void,
): void {
  shared ??= new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
  const worker = shared;
  questions += 1;
  const id = questions;
  const forget = () => {
    worker.terminate();
    if (shared === worker) shared = undefined;
  };
  const deadline = setTimeout(forget, DEADLINE_MS);
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<LintAnswer>) => {
      if (data.id !== id) return;
      clearTimeout(deadline);
      give(data.problems.length === 0 ? none : data.problems);
    },
    { signal },
  );
  worker.addEventListener('error', forget, { signal });
  signal.addEventListener('abort', () => clearTimeout(deadline));
  worker.postMessage({ id, tools, config } satisfies LintQuestion);
}
