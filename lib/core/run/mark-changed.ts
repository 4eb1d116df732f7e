import { describeChanged } from './describe-changed';
import type { Changed } from './run-changes';

/** The few words beside what was run with other settings than the session's. */
export function markChanged(changed: Changed): string {
  const names = describeChanged(changed);
  return names === '' ? 'changed settings' : `changed: ${names}`;
}
