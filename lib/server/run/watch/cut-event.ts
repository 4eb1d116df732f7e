import 'server-only';
import { cutJson } from '@/lib/core/cut/cut-json';
import { MAX_WHOLE } from '@/lib/core/cut/find-long-strings';
import { inSlices } from '@/lib/server/cut/in-slices';

/** What was cut of an event that is held in memory, for all who follow it. */
const cuts = new WeakMap<object, Promise<string>>();

/**
 * An event's JSON with long texts cut.
 *
 * @param event what it is held as while its run goes on
 */
export function cutEvent(runId: string, event: { seq: number }, json: string): Promise<string> {
  const known = cuts.get(event);
  if (known !== undefined) return known;
  const made = inSlices(cutJson(json, { of: 'event', runId, seq: event.seq }));
  if (json.length > MAX_WHOLE) cuts.set(event, made);
  return made;
}
