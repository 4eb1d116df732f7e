import { type CallState, emptyRunState, foldRunEvent } from '@/lib/core/run/fold-run-event';
import type { PathHistory } from './path-history';
import type { RecordedRun } from './recording';

/** Tells from the runs that made a path how its calls were answered, and how long its answers took. */
export function readHistory(runs: readonly RecordedRun[]): PathHistory {
  const history: PathHistory = { calls: {}, turns: {} };
  for (const { events, changed } of runs) {
    // The pieces an answer arrived in are most of a log, and say nothing here.
    const { calls, items } = events
      .filter(({ type }) => type !== 'stream')
      .reduce(foldRunEvent, emptyRunState);
    for (const call of Object.values(calls)) history.calls[call.tool_use_id] = toPathCall(call);
    for (const item of items) {
      const { turnId, ttftMs, totalMs } = item.kind === 'request' ? item.request : {};
      if (turnId === undefined || totalMs === undefined) continue;
      history.turns[turnId] = { ttftMs: ttftMs ?? null, totalMs, ...(changed ? { changed } : {}) };
    }
  }
  return history;
}

function toPathCall({ answerer, by, issues, startedAt, endedAt }: CallState): PathHistory['calls'][string] {
  return {
    answerer,
    ...(by ? { by } : {}),
    ...(issues.length > 0 ? { issues } : {}),
    ...(endedAt === undefined ? {} : { tookMs: endedAt - startedAt }),
  };
}
