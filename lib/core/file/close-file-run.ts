import { areChangesLost } from '@/lib/core/run/are-changes-lost';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { RunStatus } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { FileRun } from './session-file';

/**
 * The log of a run nobody drives: one that was going on when it was written down ends as `interrupted`, and so does one
 * that waits without what it would go on with.
 */
export function closeFileRun({ events, changes }: Pick<FileRun, 'events' | 'changes'>): {
  status: RunStatus;
  events: readonly StoredRunEvent[];
} {
  const { status, seq, at } = foldRunEvents(emptyRunState, events);
  const isStuck = status === 'running' || (status === 'waiting' && areChangesLost(changes));
  if (!isStuck) return { status, events };
  const end: StoredRunEvent = { seq: seq + 1, at, type: 'run-end', status: 'interrupted' };
  return { status: 'interrupted', events: [...events, end] };
}
