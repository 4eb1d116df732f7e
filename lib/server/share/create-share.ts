import 'server-only';
import type { z } from 'zod';
import type { createShareOperation } from '@/lib/core/api/share-operations';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { collectFiles } from './collect-files';
import { prepareShare } from './prepare-share';
import { hashShareToken, newShareToken } from './share-token';

/**
 * Makes a link to a snapshot of a session.
 *
 * @returns the token of the link, which is told this once, and the files that could not be copied
 * @throws AppError `not_found`
 */
export async function createShare(
  sessionId: string,
  { expires_in, files: withFiles, ...choice }: z.output<typeof createShareOperation.body>,
): Promise<{ id: string; token: string; left_out: string[] }> {
  const { pieces, title, hash, fileIds } = await prepareShare(sessionId, choice);
  const { files, leftOut } = withFiles ? await collectFiles(sessionId, fileIds) : { files: [], leftOut: [] };
  const token = newShareToken();
  const id = newId('share');
  const now = Date.now();
  const writer = await getWriter();
  await writer.write((connection) => {
    connection.run(
      INSERT_SHARE,
      id,
      hashShareToken(token),
      sessionId,
      title,
      hash,
      Buffer.concat(pieces).toString(),
      toSqlTime(new Date(now)),
      expires_in === null ? null : toSqlTime(new Date(now + expires_in * 1000)),
    );
    connection.run(DELETE_OVER, toSqlTime(new Date(now)));
    let { size: held = 0 } = connection.get<{ size: number }>(HELD) ?? {};
    for (const { fileId, name, originalName, mimeType, bytes } of files) {
      held += bytes.byteLength;
      if (held > limits.storedBytes.value) {
        leftOut.push(`${name}: There is no room for more files of links. Revoke some that hold files.`);
        continue;
      }
      connection.run(INSERT_FILE, id, fileId, name, originalName, mimeType, bytes.byteLength, bytes);
    }
  });
  return { id, token, left_out: leftOut };
}

/** What links show that nobody can open any more. */
const DELETE_OVER = `
  DELETE FROM "SharedFile" WHERE "shareId" IN (SELECT "id" FROM "Share" WHERE "expiresAt" <= ?)`;
const HELD = 'SELECT coalesce(sum("size"), 0) AS "size" FROM "SharedFile"';

const INSERT_FILE = `
  INSERT INTO "SharedFile" ("shareId", "fileId", "name", "originalName", "mimeType", "size", "bytes")
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Past Prisma, which goes through a long text several times. */
const INSERT_SHARE = `
  INSERT INTO "Share" ("id", "tokenHash", "sessionId", "title", "hash", "snapshot", "createdAt", "expiresAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
