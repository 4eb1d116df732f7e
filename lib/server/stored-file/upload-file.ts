import 'server-only';
import type { z } from 'zod';
import type { SessionFileData, uploadFileOperation } from '@/lib/core/api/stored-file-operations';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { nameFiles } from '@/lib/core/stored-file/name-files';
import { uploadToClaude } from '@/lib/server/claude/upload-to-claude';
import { newId } from '@/lib/server/new-id';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readSession } from '@/lib/server/store/read-session';
import { makeRoom, storeFile } from '@/lib/server/store/store-file';
import { findSessionFiles } from './find-session-files';
import { readUpload } from './read-upload';

/**
 * Uploads a file to where the model looks for it, and keeps it here too: the Files API gives back nothing that was
 * uploaded.
 *
 * @throws AppError `not_found` for the session; `bad_request`, `body_too_large`; `files_full`; `no_api_key`;
 *   `file_unavailable` where the Files API refuses it
 */
export async function uploadFile(
  { name, session_id, model }: z.output<typeof uploadFileOperation.query>,
  request: Request,
): Promise<SessionFileData> {
  const upload = await readUpload(request, name);
  const sessionId = session_id ?? upload.sessionId;
  const session = sessionId === undefined ? undefined : await getSessionRow(sessionId);
  const asked = model ?? upload.model ?? (session ? readSession(session).config.model : SIMULATOR_MODEL);
  // Before it is sent anywhere: what has no room here would be left behind there.
  if (!(await makeRoom(upload.bytes.length, limits.storedBytes.value))) throw toFull();
  const id = asked === SIMULATOR_MODEL ? newId('file') : await uploadToClaude(asked, upload);
  const { name: original, mimeType, bytes } = upload;
  const size = bytes.length;
  const row = { id, name: original, mimeType, size, bytes, sessionId: session?.id ?? null };
  if (!(await storeFile(row, limits.storedBytes.value))) throw toFull();
  const listed = session && (await findSessionFiles(session.id)).files.find((file) => file.file_id === id);
  return {
    file_id: id,
    name: listed?.name ?? nameFiles([original])[0] ?? id,
    original_name: original,
    size,
    mime_type: mimeType,
  };
}

const toFull = (): AppError =>
  new AppError(
    'files_full',
    `All uploaded files together may have ${limits.storedBytes.value / 1024 / 1024} MB. Delete sessions that hold some, and empty the bin.`,
  );
