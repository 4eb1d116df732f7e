import type { QueryClient } from '@tanstack/react-query';
import type { SessionData } from '@/lib/core/api/session-operations';
import { sessionQuery, type TaggedSession } from './session-queries';

/** Takes in what the server has just told of a session. An answer that is still on its way may be older: it is not waited for. */
export function takeSession(
  client: QueryClient,
  id: string,
  change: (known: SessionData) => SessionData,
): void {
  const { queryKey } = sessionQuery(id);
  void client.cancelQueries({ queryKey }, { revert: false, silent: true });
  client.setQueryData<TaggedSession>(queryKey, (known) =>
    known ? { tag: null, session: change(known.session) } : known,
  );
}
