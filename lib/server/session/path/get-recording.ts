import 'server-only';
import { cutRun } from '@/lib/core/replay/cut-run';
import type { RecordedRun } from '@/lib/core/replay/recording';
import { findPathRuns } from '@/lib/core/session/find-path-runs';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readPath } from '@/lib/server/store/read-path';
import { readRunEvents } from '@/lib/server/store/read-run-events';
import { readChanged } from './read-changed';

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
