import type { SessionsChange } from '@/lib/core/api/session-list-operations';
import { MAX_MATCHED_AT_ONCE } from '@/lib/core/session/session-bounds';
import { call } from './call';

/** So many ids go into one call: more would keep the server from others for too long. */
const STEP = MAX_MATCHED_AT_ONCE;

export interface ChangeOptions {
  /** Told after every step but the last: what it has changed, and how many are left. */
  onStep?: (ids: readonly string[], remaining: number) => void;
  /** Stops between two steps; what is changed stays so. */
  signal?: AbortSignal;
}

/** Changes many sessions, some at a time. @returns the ids of those that were changed */
export async function changeSessions(
  change: SessionsChange,
  { onStep, signal }: ChangeOptions = {},
): Promise<string[]> {
  const changed: string[] = [];
  let left = change.ids;
  while (!signal?.aborted) {
    const body = left ? { ...change, ids: left.slice(0, STEP) } : change;
    left = left?.slice(STEP);
    const step = await call('changeSessions', { body });
    changed.push(...step.ids);
    const remaining = left ? left.length : step.remaining;
    // A step that changes nothing of what matches would be followed by another such.
    if (remaining === 0 || (!left && step.ids.length === 0)) break;
    onStep?.(step.ids, remaining);
  }
  return changed;
}
