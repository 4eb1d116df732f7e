import 'server-only';
import { readTree } from '@/lib/server/store/read-tree';

/** The end of the newest path through a turn. */
export async function findTip(sessionId: string, turnId: string): Promise<string> {
  const newest = new Map((await readTree(sessionId)).map(({ id, parentId }) => [parentId, id]));
  const seen = new Set<string>();
  let tip = turnId;
  // A stored tree whose parents come round to themselves has no tip: it ends where it would begin anew.
  for (let next = newest.get(tip); next && !seen.has(next); next = newest.get(tip)) {
    seen.add(next);
    tip = next;
  }
  return tip;
}
