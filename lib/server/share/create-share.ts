import 'server-only';
import type { z } from 'zod';
import type { createShareOperation } from '@/lib/core/api/share-operations';
import { getPrisma } from '@/lib/server/db/database';
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
  const { text, title, hash } = await prepareShare(sessionId, choice);
  const token = newShareToken();
  const id = newId('share');
  const now = Date.now();
  const prisma = await getPrisma();
  await prisma.share.create({
    data: {
      id,
      tokenHash: hashShareToken(token),
      sessionId,
      title,
      hash,
      snapshot: text,
      createdAt: new Date(now),
      expiresAt: expires_in === null ? null : new Date(now + expires_in * 1000),
    },
  });
  return { id, token };
}
