import type { ShownTurn } from '@/lib/core/cut/shown';

/**
 * The path that is shown, from what is known of the one before and what the server gives of the new one: its end. What
 * they have in common need not come again, for a turn never changes.
 *
 * @param known the end of the path so far, oldest first
 * @param given the end of the path, or what follows the last that is known
 * @param headTurnId where the path ends
 */
export function mergePath(
  known: readonly ShownTurn[],
  given: readonly ShownTurn[],
  headTurnId: string | null,
): ShownTurn[] {
  const [first] = given;
  const joint = first ? first.parentId : headTurnId;
  const index = joint === null ? -1 : known.findIndex(({ id }) => id === joint);
  return [...known.slice(0, index + 1), ...given];
}
