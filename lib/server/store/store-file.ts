import 'server-only';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import type { StoredFileRow } from './find-stored-files';

const SPACE = 'SELECT coalesce(sum("size"), 0) AS "size" FROM "StoredFile"';
/** What belongs to a session stays. */
const BOUND = `${SPACE} WHERE "sessionId" IS NOT NULL`;
const INSERT = `
  INSERT INTO "StoredFile" ("id", "sessionId", "name", "mimeType", "size", "bytes", "createdAt")
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** The oldest of those that belong to no session any more. */
const OLDEST = `
  SELECT "id", "size" FROM "StoredFile" WHERE "sessionId" IS NULL ORDER BY "createdAt", "id" LIMIT 1`;
const DELETE = 'DELETE FROM "StoredFile" WHERE "id" = ?';

/**
 * Makes room for a file: those of no session go first, the oldest before the others.
 *
 * @returns false where there is none to be made; nothing is deleted then
 */
export async function makeRoom(size: number, atMost: number): Promise<boolean> {
  const writer = await getWriter();
  return writer.write((connection) => {
    let { size: held = 0 } = connection.get<{ size: number }>(SPACE) ?? {};
    const { size: bound = 0 } = connection.get<{ size: number }>(BOUND) ?? {};
    if (bound + size > atMost) return false;
    while (held + size > atMost) {
      const oldest = connection.get<{ id: string; size: number }>(OLDEST);
      if (!oldest) return false;
      connection.run(DELETE, oldest.id);
      held -= oldest.size;
    }
    return true;
  });
}

/** Deletes a file that belongs to no session. */
export async function deleteFile(id: string): Promise<'deleted' | 'unknown' | 'bound'> {
  const writer = await getWriter();
  return writer.write((connection) => {
    const row = connection.get<{ sessionId: string | null }>(
      'SELECT "sessionId" FROM "StoredFile" WHERE "id" = ?',
      id,
    );
    if (!row) return 'unknown';
    if (row.sessionId !== null) return 'bound';
    connection.run(DELETE, id);
    return 'deleted';
  });
}

/**
 * Keeps a file that was uploaded.
 *
 * @param atMost what all files together may have, in bytes
 * @returns false where it would be too much: then nothing is kept
 */
export async function storeFile(
  file: Omit<StoredFileRow, 'createdAt'> & { sessionId: string | null; bytes: Uint8Array },
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
