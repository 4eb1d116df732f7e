import 'server-only';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import type { StoredFileRow } from './find-stored-files';

const SPACE = 'SELECT coalesce(sum("size"), 0) AS "size" FROM "StoredFile"';
const INSERT = `
  INSERT INTO "StoredFile" ("id", "sessionId", "name", "mimeType", "size", "bytes", "createdAt")
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/**
 * Keeps a file that was uploaded.
 *
 * @param atMost what all files together may have, in bytes
 * @returns false where it would be too much: then nothing is kept
 */
export async function storeFile(
  file: StoredFileRow & { sessionId: string | null; bytes: Uint8Array },
  atMost: number,
): Promise<boolean> {
  const writer = await getWriter();
  return writer.write((connection) => {
    const { size: held = 0 } = connection.get<{ size: number }>(SPACE) ?? {};
    if (held + file.size > atMost) return false;
    const { id, sessionId, name, mimeType, size, bytes } = file;
    connection.run(INSERT, id, sessionId, name, mimeType, size, bytes, toSqlTime(new Date()));
    return true;
  });
}
