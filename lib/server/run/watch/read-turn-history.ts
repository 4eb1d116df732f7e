import 'server-only';
import { toMessage } from '@/lib/core/claude/fold-stream-event';
import { type CallState, emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { Turn } from '@/lib/core/session/turn';
import { findTurnRuns } from '@/lib/server/store/find-turn-runs';
import { readRunEvents } from '@/lib/server/store/read-run-events';

/** What runs have done already about the calls of a turn. */
export interface TurnHistory {
  /** The calls that have an answer, by id. What was answered is never asked or run again. */
  answered: Map<string, CallState & Required<Pick<CallState, 'result'>>>;
  /** The text of inputs that were no JSON object, by call id. */
  invalidInputs: Map<string, string>;
}

/**
 * Reads what is known of the calls of a turn: from the run that made it, and from those that went on from it. A turn
 * that no run has touched (an edited one) has no history.
 */
export async function readTurnHistory(turn: Turn): Promise<TurnHistory> {
  const history: TurnHistory = { answered: new Map(), invalidInputs: new Map() };
  for (const runId of await findTurnRuns(turn)) {
    const state = foldRunEvents(emptyRunState, await readRunEvents(runId));
    for (const call of Object.values(state.calls)) {
      const { tool_use_id: id, result } = call;
      if (result && !history.answered.has(id)) history.answered.set(id, { ...call, result });
    }
    for (const item of state.items) {
      if (item.kind !== 'request' || item.request.turnId !== turn.id) continue;
      for (const { index, tool_use_id, text } of toMessage(item.request.draft)?.invalid ?? [])
        history.invalidInputs.set(String(item.request.message?.content[index]?.id ?? tool_use_id), text);
    }
  }
  return history;
}
