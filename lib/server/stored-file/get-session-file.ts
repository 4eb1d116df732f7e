import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { toServedType } from '@/lib/core/stored-file/to-served-type';
import { respondWithDownload } from '@/lib/server/http/respond-with-download';
import { findSessionFiles } from './find-session-files';
import { openFile } from './open-file';

/**
 * Answers with a file of a session, to be saved.
 *
 * @throws AppError `not_found`, also for a file of another session; `no_api_key`; `file_unavailable`
 */
export async function getSessionFile(sessionId: string, fileId: string): Promise<Response> {
  const { files } = await findSessionFiles(sessionId);
  const file = files.find(({ file_id: id }) => id === fileId);
  if (!file) throw new AppError('not_found', `The session has no file ${fileId}.`);
  const ascii = file.name.replace(/[^\x20-\x7e]|[%;']/g, '_');
  return respondWithDownload(await openFile(file), toServedType(file.mime_type), {
    ascii,
    unicode: file.name,
  });
}
