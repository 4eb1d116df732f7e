import 'server-only';
import type { SessionFileData } from '@/lib/core/api/stored-file-operations';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { findMadeFile } from '@/lib/core/simulator/made-file';
import { nameFiles } from '@/lib/core/stored-file/name-files';
import { toProblem } from '@/lib/core/to-problem';
import { retrieveFile } from '@/lib/server/claude/retrieve-file';
import { findNamedFiles } from '@/lib/server/store/find-named-files';
import { findStoredFiles, findUploadsFor, type StoredFileRow } from '@/lib/server/store/find-stored-files';
import { getSessionRow } from '@/lib/server/store/get-session';

/** A file of a session, and whether its bytes lie here. */
export interface SessionFile extends SessionFileData {
  isStored: boolean;
}

/** The Files API is asked for so many at once, and no more of them after so long: a list that is looked at cannot wait. */
const AT_ONCE = 6;
const MAX_MS = 15_000;

/**
 * Finds the files of a session: those uploaded for it, then those its turns name. Never fails for a file nobody knows
 * more of than its id: it is told with the reason.
 *
 * @throws AppError `not_found`
 */
export async function findSessionFiles(
  sessionId: string,
): Promise<{ files: SessionFile[]; leftOut: number }> {
  await getSessionRow(sessionId);
  const uploads = await findUploadsFor(sessionId);
  const ids = [...new Set([...uploads.map(({ id }) => id), ...(await findNamedFiles(sessionId))])];
  const listed = ids.slice(0, limits.sessionFiles.value);
  const stored = new Map((await findStoredFiles(listed)).map((row) => [row.id, row]));
  const found: Omit<SessionFile, 'name'>[] = [];
  const until = performance.now() + MAX_MS;
  for (let at = 0; at < listed.length; at += AT_ONCE) {
    const some = listed.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(some.map((id) => findFacts(id, stored.get(id), until)))));
  }
  const names = nameFiles(found.map(({ original_name: name }) => name));
  return {
    files: found.map((file, index) => ({ ...file, name: names[index] ?? file.file_id })),
    leftOut: ids.length - listed.length,
  };
}

const TOO_SLOW = 'The Files API answers too slowly. Open the list again to ask for the rest.';

async function findFacts(
  id: string,
  row: StoredFileRow | undefined,
  until: number,
): Promise<Omit<SessionFile, 'name'>> {
  if (row) {
    const { name, mimeType, size } = row;
    return { file_id: id, original_name: name, mime_type: mimeType, size, isStored: true };
  }
  const made = findMadeFile(id);
  if (made) {
    const { name, mimeType, bytes } = made;
    return { file_id: id, original_name: name, mime_type: mimeType, size: bytes.length, isStored: false };
  }
  try {
    if (performance.now() > until) throw new AppError('file_unavailable', TOO_SLOW);
    const { name, mimeType, size } = await retrieveFile(id);
    return { file_id: id, original_name: name, mime_type: mimeType, size, isStored: false };
  } catch (error) {
    const unknown = { original_name: id, mime_type: 'application/octet-stream', size: null };
    return { file_id: id, ...unknown, problem: toProblem(error), isStored: false };
  }
}
