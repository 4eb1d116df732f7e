import type { QueryClient } from '@tanstack/react-query';
import { takeSession } from '@/lib/client/take-session';
import type { RunData } from '@/lib/core/run/run-schema';

/** Puts a run the server has just told of in its place, without waiting for the next refresh. */
export function takeRun(client: QueryClient, sessionId: string, told: RunData): void {
  takeSession(client, sessionId, (known) => {
    const isKnown = known.runs.some((other) => other.id === told.id);
    const runs = isKnown
      ? known.runs.map((other) => (other.id === told.id ? told : other))
      : [told, ...known.runs];
    return { ...known, runs };
  });
}
