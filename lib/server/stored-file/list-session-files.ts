import 'server-only';
import type { SessionFileData } from '@/lib/core/api/stored-file-operations';
import { findSessionFiles } from './find-session-files';

/** Lists the files of a session. @throws AppError `not_found` */
export async function listSessionFiles(
  sessionId: string,
): Promise<{ files: SessionFileData[]; left_out: number }> {
  const { files, leftOut } = await findSessionFiles(sessionId);
  return { files: files.map(({ isStored: _unused, ...file }) => file), left_out: leftOut };
}
