import 'server-only';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { readSnapshot } from '@/lib/server/store/read-snapshot';
import { type AskedBy, getSharedText } from './get-shared-text';

export interface Shared {
  snapshot: Snapshot;
  sharedAt: string;
  fileCount: number;
}

/** Gets what a link leads to. @throws AppError as `getSharedText` */
export async function getShared(token: string, asked: AskedBy): Promise<Shared> {
  const { text, ...rest } = await getSharedText(token, asked);
  return { snapshot: readSnapshot(text), ...rest };
}
