import type { Turn } from './turn';

/** A run as far as a path shows it. */
export interface PathRun {
  id: string;
  /** The end of the path the run started from. */
  parentTurnId: string | null;
  /** The last turn of the path it made. */
  lastTurnId: string;
}

/** The runs that made the turns of a path, in its order. Turns a session was given, or an edit made, come from none. */
export function findPathRuns(path: readonly Pick<Turn, 'id' | 'parentId' | 'runId'>[]): PathRun[] {
  const found = new Map<string, PathRun>();
  for (const { id, parentId, runId } of path) {
    if (!runId) continue;
    const known = found.get(runId);
    if (known) known.lastTurnId = id;
    else found.set(runId, { id: runId, parentTurnId: parentId, lastTurnId: id });
  }
  return [...found.values()];
}
