import { emptyRunState, foldRunEvent } from '@/lib/core/run/fold-run-event';
import type { RunStatus } from '@/lib/core/run/run-event';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';

/** The log of a run nobody drives: one that was going on when it was written down ends as `interrupted`. */
export function settleFileRun(events: readonly StoredRunEvent[]): {
  status: RunStatus;
  events: readonly StoredRunEvent[];
} {
  const { status, seq, at } = events.reduce(foldRunEvent, emptyRunState);
  if (status !== 'running') return { status, events };
  const end: StoredRunEvent = { seq: seq + 1, at, type: 'run-end', status: 'interrupted' };
  return { status: 'interrupted', events: [...events, end] };
}
