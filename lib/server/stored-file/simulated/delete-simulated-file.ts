import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { deleteFile } from '@/lib/server/store/store-file';

/** Deletes an upload. @throws AppError `not_found`; `file_unavailable` for a file that belongs to a session */
export async function deleteSimulatedFile(id: string): Promise<{ id: string; type: 'file_deleted' }> {
  const outcome = await deleteFile(id);
  if (outcome === 'unknown') throw new AppError('not_found', `File not found: ${id}`);
  if (outcome === 'bound')
    throw new AppError('file_unavailable', `File ${id} belongs to a session. Delete the session.`);
  return { id, type: 'file_deleted' };
}
