import { createSentList } from '@/lib/core/run/log/create-sent-list';
import { isSending, type StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

/** The turn whose message stands at a place of the newest request of a run. */
export function findSentTurn(events: readonly StoredRunEvent[], index: number): string | undefined {
  const sent = createSentList();
  try {
    for (const event of events) if (isSending(event)) sent.take(event);
  } catch {
    // A log of which the page holds only a part.
    return undefined;
  }
  return sent.turnIds[index];
}
