import type { ShownSession, ShownTurn } from '@/lib/core/cut/shown';
import type { RunData } from '@/lib/core/run/run-schema';

/** The run a session shows: the one that goes on, or else the newest that is part of the path. */
export function findShownRun({ runs, turns }: Pick<ShownSession, 'runs' | 'turns'>): RunData | undefined {
  const active = runs.find(({ status }) => status === 'running' || status === 'waiting');
  return active ?? runs.find((run) => isOnPath(turns, run)) ?? runs[0];
}

/** A run is part of the path when it began at one of its turns and nobody else has added to it since. */
export function isOnPath(turns: readonly ShownTurn[], run: RunData): boolean {
  const index = indexOfParent(turns, run);
  if (index < 0 && run.parentTurnId !== null) return false;
  return turns.slice(index + 1).every((turn) => turn.runId === run.id);
}

export const indexOfParent = (turns: readonly ShownTurn[], run: RunData): number =>
  run.parentTurnId === null ? -1 : turns.findIndex((turn) => turn.id === run.parentTurnId);
