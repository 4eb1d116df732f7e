import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import type { RunData } from '@/lib/core/api/run-schema';

/** Puts a run the server has just told of in its place, without waiting for the next refresh. */
export function takeRun(client: QueryClient, sessionId: string, told: RunData): void {
  const { queryKey } = sessionQuery(sessionId);
  // An answer on its way may be older than this.
  void client.cancelQueries({ queryKey }, { revert: false, silent: true });
  client.setQueryData<TaggedSession>(queryKey, (known) => {
    if (!known) return known;
    const { runs } = known.session;
    const isKnown = runs.some((other) => other.id === told.id);
    const next = isKnown ? runs.map((other) => (other.id === told.id ? told : other)) : [told, ...runs];
    return { tag: null, session: { ...known.session, runs: next } };
  });
}
