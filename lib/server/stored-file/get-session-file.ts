import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { findSessionFiles } from './find-session-files';
import { openFile } from './open-file';
import { serveFile } from './serve-file';

/**
 * Answers with a file of a session, to be saved.
 *
 * @throws AppError `not_found`, also for a file of another session; `no_api_key`; `file_unavailable`
 */
export async function getSessionFile(sessionId: string, fileId: string): Promise<Response> {
  const { files } = await findSessionFiles(sessionId);
  const file = files.find(({ file_id: id }) => id === fileId);
  if (!file) throw new AppError('not_found', `The session has no file ${fileId}.`);
  return serveFile(file.name, file.mime_type, await openFile(file));
}
