import 'server-only';
import { readRows } from '@/lib/server/db/read-rows';

/** What is known of a file that was uploaded here, apart from its bytes. */
export interface StoredFileRow {
  id: string;
  name: string;
  mimeType: string;
  size: number;
  createdAt: string;
}

const COLUMNS = '"id", "name", "mimeType", "size", "createdAt"';

/** The files that were uploaded for a session, oldest first. */
export const findUploadsFor = (sessionId: string): Promise<StoredFileRow[]> =>
  readRows<StoredFileRow>(
    `SELECT ${COLUMNS} FROM "StoredFile" WHERE "sessionId" = ? ORDER BY "createdAt", rowid`,
    sessionId,
  );

/** Those of the files with these ids that were uploaded here. */
export const findStoredFiles = (ids: readonly string[]): Promise<StoredFileRow[]> =>
  readRows<StoredFileRow>(
    `SELECT ${COLUMNS} FROM "StoredFile" WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );

/** All uploads, newest first. @param after only those behind this one */
export const listUploads = (limit: number, after: string | undefined): Promise<StoredFileRow[]> =>
  readRows<StoredFileRow>(
    `SELECT ${COLUMNS} FROM "StoredFile"
     WHERE ? IS NULL OR rowid < (SELECT rowid FROM "StoredFile" WHERE "id" = ?)
     ORDER BY rowid DESC LIMIT ?`,
    after ?? null,
    after ?? null,
    limit,
  );

/** The bytes of a file that was uploaded here. */
export async function readStoredBytes(id: string): Promise<Uint8Array | undefined> {
  const [row] = await readRows<{ bytes: Uint8Array }>('SELECT "bytes" FROM "StoredFile" WHERE "id" = ?', id);
  return row?.bytes;
}
