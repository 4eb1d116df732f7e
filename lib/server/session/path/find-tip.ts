import 'server-only';
import { readTree } from '@/lib/server/store/read-tree';

/** The end of the newest path through a turn. */
export async function findTip(sessionId: string, turnId: string): Promise<string> {
  const newest = new Map((await readTree(sessionId)).map(({ id, parentId }) => [parentId, id]));
  let tip = turnId;
  for (let next = newest.get(tip); next; next = newest.get(tip)) tip = next;
  return tip;
}
