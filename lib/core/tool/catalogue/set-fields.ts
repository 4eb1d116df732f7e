import type { JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { applyFix } from '../fix/apply-fix';

/**
 * The text of a definition with the fields that differ between two readings of it set, taken out or added: everything else
 * stays as typed. The text as it is where it cannot be read by now.
 */
export function setFields(text: string, before: JsonObject, after: JsonObject): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const edits = names
    .filter((name) => !isDeepEqual(before[name], after[name]))
    .map((name) => ({ path: [name], value: after[name] }));
  return applyFix(text, { label: '', edits }) ?? text;
}
