import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { ToolChange } from './tool-change';

type Suggested = Answerer | null;

/** Whether two versions suggest somebody else to answer. It concerns neither the model nor inputs that are saved. */
export function compareAnswerers(before: Suggested, after: Suggested): ToolChange[] {
  if (toCanonicalText(before) === toCanonicalText(after)) return [];
  return [{ kind: 'cosmetic', path: 'answerer', message: tell(before, after) }];
}

function tell(before: Suggested, after: Suggested): string {
  if (!before) return `Suggests now who answers: ${after?.type}`;
  if (!after) return `Suggests nobody to answer any more; it was ${before.type}`;
  if (before.type !== after.type) return `Who answers was ${before.type} and is ${after.type} now`;
  return `The settings of who answers (${after.type}) are different`;
}
