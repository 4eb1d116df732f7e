import type { RunChanges } from './run-changes';

/**
 * Whether only the names of what a run changed are at hand, as of one that came by a link. It cannot go on: it would be
 * asked with the settings of the session, and be marked as asked with others.
 */
export const areChangesLost = (changes: Partial<Record<keyof RunChanges, unknown>> | undefined): boolean =>
  changes !== undefined && !changes.config && !changes.tools;
