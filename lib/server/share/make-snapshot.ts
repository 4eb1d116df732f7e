import 'server-only';
import type { z } from 'zod';
import type { makeSnapshotOperation } from '@/lib/core/api/share-operations';
import { prepareShare } from './prepare-share';

/**
 * Makes what a link shows, for a link that holds the session itself.
 *
 * @returns JSON, in pieces of UTF-8
 * @throws AppError `not_found`; `changed_since_preview`; `server_busy` when it took too long
 */
export async function makeSnapshot(
  sessionId: string,
  choice: z.output<typeof makeSnapshotOperation.body>,
): Promise<Uint8Array[]> {
  const { pieces } = await prepareShare(sessionId, choice);
  return [Buffer.from('{"snapshot":'), ...pieces, Buffer.from('}')];
}
