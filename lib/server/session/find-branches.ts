import 'server-only';
import type { TurnData } from '@/lib/core/api/session-operations';
import { readTree, type TurnLink } from './read-tree';

/** For every turn of a path that has siblings: all of them with itself, oldest first. */
export async function findBranches(
  sessionId: string,
  path: readonly TurnData[],
): Promise<Record<string, string[]>> {
  const byParent = new Map<string | null, TurnLink[]>();
  for (const link of await readTree(sessionId)) {
    const siblings = byParent.get(link.parentId);
    if (siblings) siblings.push(link);
    else byParent.set(link.parentId, [link]);
  }
  return Object.fromEntries(
    path.flatMap(({ id, parentId }) => {
      const siblings = byParent.get(parentId) ?? [];
      return siblings.length > 1 ? [[id, siblings.map((sibling) => sibling.id)]] : [];
    }),
  );
}
