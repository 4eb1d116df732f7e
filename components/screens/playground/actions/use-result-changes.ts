'use client';

import { useEffect, useMemo, useState } from 'react';
import type { ChangedResults } from '@/components/transcript/actions/changed-results';
import type { RunState } from '@/lib/core/run/log/fold-run-events';

type Results = ChangedResults['results'];

const none: Results = {};

/** What is changed of the results while the run pauses before they are sent. It belongs to that one pause. */
export function useResultChanges(state: RunState | undefined): {
  results: Results;
  /** Undefined where the run does not pause there. */
  changedResults: ChangedResults | undefined;
} {
  const [results, setResults] = useState(none);
  const pauseSeq =
    state?.wait?.reason === 'results' && state.status === 'waiting' ? state.wait.seq : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setResults(none), [pauseSeq]);
  const isPaused = pauseSeq !== undefined;
  const changedResults = useMemo<ChangedResults | undefined>(
    () =>
      isPaused
        ? {
            results,
            change: (call, result) => setResults((known) => ({ ...known, [call.id]: result })),
          }
        : undefined,
    [isPaused, results],
  );
  return { results, changedResults };
}
