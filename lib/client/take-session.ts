import type { QueryClient } from '@tanstack/react-query';
import type { ShownSession } from '@/lib/core/cut/shown';
import { sessionQuery, type TaggedSession } from './session-queries';

/** Takes in what the server has just told of a session. An answer that is still on its way may be older: it is not waited for. */
export function takeSession(
  client: QueryClient,
  id: string,
  change: (known: ShownSession) => ShownSession,
): void {
  const { queryKey } = sessionQuery(id);
  void client.cancelQueries({ queryKey }, { revert: false, silent: true });
  client.setQueryData<TaggedSession>(queryKey, (known) =>
    known ? { tag: null, session: change(known.session) } : known,
  );
}
