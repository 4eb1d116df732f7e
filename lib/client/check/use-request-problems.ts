'use client';

import { useEffect, useMemo, useState } from 'react';
import type { NextRequest, SessionProblem } from '@/lib/core/run/request/find-session-problems';
import type { CheckAnswer, CheckQuestion } from './check-worker';
import { createWorkerAsker } from './create-worker-asker';

const PAUSE_MS = 300;

const none: SessionProblem[] = [];

const ask = createWorkerAsker<CheckQuestion, CheckAnswer>(
  () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * What there is to say of the request a session would send next, found in a worker a moment after the last change.
 *
 * @returns `isFresh` is false until that is known of what is given now
 * @param isWanted false while nothing can be sent: nothing is said then
 */
export function useRequestProblems(
  { path, config, tools, content, system, clear_at }: NextRequest,
  isWanted: boolean,
): { problems: SessionProblem[]; isFresh: boolean } {
  const [problems, setProblems] = useState(none);
  const [known, setKnown] = useState<object>();
  const asked = useMemo(
    () => ({ path, config, tools, content, system, clear_at }),
    [path, config, tools, content, system, clear_at],
  );
  useEffect(() => {
    if (!isWanted) return setProblems(none);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const today = new Date().toISOString().slice(0, 10);
      ask({ request: asked, today }, stop.signal, (answer) => {
        setProblems(answer && answer.problems.length > 0 ? answer.problems : none);
        setKnown(asked);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, isWanted]);
  return { problems, isFresh: known === asked };
}
