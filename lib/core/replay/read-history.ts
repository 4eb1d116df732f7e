import {
  type CallState,
  emptyRunState,
  foldRunEvents,
  type RunState,
} from '@/lib/core/run/log/fold-run-events';
import type { PathCalls, PathHistory } from './path-history';
import type { RecordedRun } from './recording';

/**
 * Tells from the runs that made a path how its calls were answered, and how long its answers took. A run answers the
 * calls of its newest answer, and before it has one those of the turn it began at: ids may come again.
 */
export function readHistory(runs: readonly RecordedRun[]): PathHistory {
  const history: PathHistory = { calls: {}, turns: {} };
  for (const { parentTurnId, events } of runs) {
    /** Of each call a state that knows nothing but that call. */
    const states = new Map<string, RunState>();
    let asking = parentTurnId;
    for (const event of events) {
      if (event.type === 'turn-end') {
        const { turnId, ttftMs, totalMs, rawInputs = [] } = event;
        asking = turnId;
        for (const { tool_use_id, text } of rawInputs)
          history.calls[turnId] = { ...history.calls[turnId], [tool_use_id]: { rawInput: text } };
        history.turns[turnId] = { ttftMs, totalMs };
      }
      if (event.type !== 'call-start' && event.type !== 'call-end') continue;
      const state = foldRunEvents(states.get(event.tool_use_id) ?? emptyRunState, [event]);
      states.set(event.tool_use_id, state);
      const call = state.calls[event.tool_use_id];
      if (!call || asking === null) continue;
      const known = history.calls[asking];
      const { rawInput } = known?.[call.tool_use_id] ?? {};
      const told = { ...(rawInput === undefined ? {} : { rawInput }), ...toPathCall(call) };
      history.calls[asking] = { ...known, [call.tool_use_id]: told };
    }
  }
  return history;
}

function toPathCall({ answerer, by, issues, changes, startedAt, endedAt }: CallState): PathCalls[string] {
  return {
    answerer,
    ...(by ? { by } : {}),
    ...(issues.length > 0 ? { issues } : {}),
    ...(changes ? { changes } : {}),
    ...(endedAt === undefined ? {} : { tookMs: endedAt - startedAt }),
  };
}
