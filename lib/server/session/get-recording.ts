import 'server-only';
import type { TurnData } from '@/lib/core/api/session-schema';
import { cutRun } from '@/lib/core/replay/cut-run';
import { findPathRuns } from '@/lib/core/session/find-path-runs';
import type { RecordedRun } from '@/lib/core/session/recording';
import { readRunEvents } from '@/lib/server/run/read-run-events';
import { getSessionRow } from './get-session';
import { readChanged } from './read-changed';
import { readPath } from './read-path';

/** Everything that happened along a session's current path. @throws AppError `not_found` */
export async function getRecording(sessionId: string): Promise<{ turns: TurnData[]; runs: RecordedRun[] }> {
  const { headTurnId } = await getSessionRow(sessionId);
  return readRecording(headTurnId);
}

/** Everything that happened along the path that ends at a turn; nothing for null. */
async function readRecording(headTurnId: string | null): Promise<{ turns: TurnData[]; runs: RecordedRun[] }> {
  const turns = await readPath(headTurnId);
  const runs: RecordedRun[] = [];
  for (const { id, parentTurnId, lastTurnId } of findPathRuns(turns)) {
    const changed = await readChanged(id);
    const events = cutRun(await readRunEvents(id), lastTurnId);
    runs.push({ id, parentTurnId, ...(changed ? { changed } : {}), events });
  }
  return { turns, runs };
}
