import { writeJson } from '@/lib/core/json/write-json';
import { streamTexts } from '@/lib/core/run/stream-texts';
import type { StoredRunEvent } from './stored-run-event';

/**
 * The JSON of a stored event, as the log keeps it and event streams carry it: one line. What streamed in stands there as
 * it came.
 */
export function writeEvent(event: StoredRunEvent): string {
  if (event.type !== 'stream') return writeJson(event);
  const texts = streamTexts.get(event.events);
  if (!texts) return writeJson(event);
  const { events: _events, ...rest } = event;
  return `${writeJson(rest).slice(0, -1)},"events":[${texts.join(',')}]}`;
}
