import type { StoredRunEvent } from './stored-run-event';
import { streamTexts } from './stream-texts';

/**
 * The JSON of a stored event, as the log keeps it and event streams carry it: one line. What streamed in stands there as
 * it came.
 */
export function writeEvent(event: StoredRunEvent): string {
  if (event.type !== 'stream') return JSON.stringify(event);
  const texts = streamTexts.get(event.events);
  if (!texts) return JSON.stringify(event);
  const { events: _events, ...rest } = event;
  return `${JSON.stringify(rest).slice(0, -1)},"events":[${texts.join(',')}]}`;
}
