import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { findMadeFile } from '@/lib/core/simulator/made-file';
import { downloadFile } from '@/lib/server/claude/download-file';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import { readStoredBytes } from '@/lib/server/store/find-stored-files';
import type { SessionFile } from './find-session-files';

/**
 * Opens a file, where it lies here or at the Files API.
 *
 * @throws AppError `not_found`, `no_api_key`, `file_unavailable`
 */
export async function openFile({
  file_id: id,
  isStored,
}: Pick<SessionFile, 'file_id' | 'isStored'>): Promise<ReadableStream<Uint8Array>> {
  const made = findMadeFile(id);
  if (made) return toByteStream([made.bytes]);
  if (!isStored) return downloadFile(id);
  const bytes = await readStoredBytes(id);
  if (!bytes) throw new AppError('not_found', `There is no file ${id} any more.`);
  return toByteStream([bytes]);
}
