import { AppError } from '@/lib/core/app-error';
import { cutRun } from '@/lib/core/replay/cut-run';
import type { Recording } from '@/lib/core/replay/recording';

/**
 * The part of a recording that leads to a turn: the path up to it, the runs that made that path, and of the last of
 * them what happened up to the turn.
 *
 * @throws AppError `not_found` when the turn is not on the path
 */
export function cutRecording({ turns, runs }: Recording, lastTurnId: string): Recording {
  const last = turns.findIndex((turn) => turn.id === lastTurnId);
  if (last < 0) throw new AppError('not_found', 'The turn to share up to is not on the path of the session.');
  // A run of a recording has made the turn after its parent, so it belongs to the path when its parent is not the end.
  const before = new Set<string | null>([null, ...turns.slice(0, last).map((turn) => turn.id)]);
  const kept = runs.filter((run) => before.has(run.parentTurnId));
  return {
    turns: turns.slice(0, last + 1),
    runs: kept.map((run) => ({ ...run, events: cutRun(run.events, lastTurnId) })),
  };
}
