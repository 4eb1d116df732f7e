import 'server-only';
import type { z } from 'zod';
import type { createShareOperation } from '@/lib/core/api/share-operations';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { prepareShare } from './prepare-share';
import { hashShareToken, newShareToken } from './share-token';

/**
 * Makes a link to a snapshot of a session.
 *
 * @returns the token of the link, which is told this once
 * @throws AppError `not_found`
 */
export async function createShare(
  sessionId: string,
  { expires_in, ...choice }: z.output<typeof createShareOperation.body>,
): Promise<{ id: string; token: string }> {
  const { pieces, title, hash } = await prepareShare(sessionId, choice);
  const token = newShareToken();
  const id = newId('share');
  const now = Date.now();
  const writer = await getWriter();
  await writer.write((connection) =>
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
    ),
  );
  return { id, token };
}

/** Past Prisma, which goes through a long text several times. */
const INSERT_SHARE = `
  INSERT INTO "Share" ("id", "tokenHash", "sessionId", "title", "hash", "snapshot", "createdAt", "expiresAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
