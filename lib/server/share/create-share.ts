import 'server-only';
import type { z } from 'zod';
import type { createShareOperation } from '@/lib/core/api/share-operations';
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
    for (const { fileId, name, originalName, mimeType, bytes } of files)
      connection.run(INSERT_FILE, id, fileId, name, originalName, mimeType, bytes.byteLength, bytes);
  });
  return { id, token, left_out: leftOut };
}

const INSERT_FILE = `
  INSERT INTO "SharedFile" ("shareId", "fileId", "name", "originalName", "mimeType", "size", "bytes")
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Past Prisma, which goes through a long text several times. */
const INSERT_SHARE = `
  INSERT INTO "Share" ("id", "tokenHash", "sessionId", "title", "hash", "snapshot", "createdAt", "expiresAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
