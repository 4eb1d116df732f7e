import 'server-only';
import type { ShownTurn } from '@/lib/core/cut/shown';
import { cutRun } from '@/lib/core/replay/cut-run';
import type { RecordedRun } from '@/lib/core/replay/recording';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { findPathRuns } from '@/lib/core/session/find-path-runs';
import { readCutEvents } from '@/lib/server/run/watch/read-cut-events';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readChanged } from './read-changed';
import { readShownPath } from './read-shown-path';

const ALL = { turns: Number.MAX_SAFE_INTEGER, length: Number.POSITIVE_INFINITY };

/** Everything that happened along a session's current path, long texts cut. @throws AppError `not_found` */
export async function getShownRecording(
  sessionId: string,
): Promise<{ turns: ShownTurn[]; runs: RecordedRun[] }> {
  const { headTurnId } = await getSessionRow(sessionId);
  const turns = await readShownPath({ sessionId, to: headTurnId, ...ALL });
  const runs: RecordedRun[] = [];
  for (const { id, parentTurnId, lastTurnId } of findPathRuns(turns)) {
    const changed = await readChanged(id);
    const events = cutRun(await readAll(id), lastTurnId);
    runs.push({ id, parentTurnId, ...(changed ? { changed } : {}), events });
  }
  return { turns, runs };
}

async function readAll(runId: string): Promise<StoredRunEvent[]> {
  const events: StoredRunEvent[] = [];
  for (;;) {
    const some = await readCutEvents(runId, events.at(-1)?.seq ?? 0);
    if (some.length === 0) return events;
    for (const { event } of some) events.push(event);
  }
}
