import 'server-only';
import type { z } from 'zod';
import type { previewShareOperation } from '@/lib/core/api/share-operations';
import { prepareShare } from './prepare-share';

/**
 * Makes what a link would show, with what was found in it.
 *
 * @returns JSON, in pieces of UTF-8
 * @throws AppError `not_found`; `server_busy` when it took too long
 */
export async function previewShare(
  sessionId: string,
  choice: z.output<typeof previewShareOperation.body>,
): Promise<Uint8Array[]> {
  const { pieces, findings, seen } = await prepareShare(sessionId, choice);
  const rest = `,"findings":${JSON.stringify(findings)},"seen":${JSON.stringify(seen)}}`;
  return [Buffer.from('{"snapshot":'), ...pieces, Buffer.from(rest)];
}
