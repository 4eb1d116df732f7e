import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { Changed } from '@/lib/core/run/run-changes';
import type { Turn } from '@/lib/core/session/turn';

/** A run of a recording, as its log holds it. */
export interface RecordedRun {
  id: string;
  /** The end of the path the run started from. */
  parentTurnId: string | null;
  /** What was not as in its session; absent for a run without changes of its own. */
  changed?: Changed | undefined;
  /** From `seq` 1 on, in order. */
  events: readonly StoredRunEvent[];
}

/** What happened along one path of a session: everything a replay needs, wherever it is played. */
export interface Recording {
  /** The path, root first. */
  turns: readonly Turn[];
  /** The runs that made it, in the order of the path. */
  runs: readonly RecordedRun[];
}
