import 'server-only';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type Snapshot, snapshotSchema } from '@/lib/core/share/snapshot';
import { type AskedBy, getSharedText } from './get-shared-text';

export interface Shared {
  snapshot: Snapshot;
  sharedAt: string;
}

/** Gets what a link leads to. @throws AppError as `getSharedText` */
export async function getShared(token: string, asked: AskedBy): Promise<Shared> {
  const { text, sharedAt } = await getSharedText(token, asked);
  return { snapshot: readJsonAs(snapshotSchema, text), sharedAt };
}
