'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ShownSession } from '@/lib/core/cut/shown';
import { loadTurns } from './session-calls';
import { sessionQuery, type TaggedSession } from './session-queries';

/** How long to wait after a stretch that could not be loaded. */
const RETRY_MS = 3000;

/**
 * Loads what comes before the turns of a session that are known, stretch by stretch, so that the end of a long
 * conversation can be read at once. True while something is missing.
 */
export function useEarlierTurns({ id, turns }: ShownSession): boolean {
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const missing = turns[0]?.parentId ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again
  useEffect(() => {
    if (missing === null) return;
    const stop = new AbortController();
    let timer: number | undefined;
    loadTurns(id, missing, stop.signal).then(
      ({ turns: earlier }) => {
        if (stop.signal.aborted) return;
        client.setQueryData<TaggedSession>(sessionQuery(id).queryKey, (known) => {
          // The path may be another one by now.
          if (known?.session.turns[0]?.parentId !== missing) return known;
          return { ...known, session: { ...known.session, turns: [...earlier, ...known.session.turns] } };
        });
      },
      () => {
        if (!stop.signal.aborted)
          timer = window.setTimeout(() => setAttempt((before) => before + 1), RETRY_MS);
      },
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [client, id, missing, attempt]);

  return missing !== null;
}
