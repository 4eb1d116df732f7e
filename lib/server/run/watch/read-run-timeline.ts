import 'server-only';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { readCutEvents } from './read-cut-events';

/**
 * The stored events of a run without the pieces its answers arrived in, long texts cut: enough to tell what happened and
 * when, whatever was said.
 */
export async function readRunTimeline(runId: string): Promise<StoredRunEvent[]> {
  const timeline: StoredRunEvent[] = [];
  for (let last = 0; ; ) {
    const some = await readCutEvents(runId, last);
    const end = some.at(-1);
    if (!end) return timeline;
    last = end.event.seq;
    for (const { event } of some) if (event.type !== 'stream') timeline.push(event);
  }
}
