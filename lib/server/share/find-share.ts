import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { linkTries } from './link-tries';
import { hashShareToken } from './share-token';

/**
 * Finds a link that leads somewhere. A token that is wrong, expired or revoked gets the same answer on the same way.
 *
 * @param headers of the request
 * @throws AppError `not_found`; `too_many_tries` for who has asked for too many links that lead nowhere
 */
export async function findShare(token: string, headers: Headers): Promise<{ id: string; createdAt: Date }> {
  linkTries.assertListenedTo(headers);
  const prisma = await getPrisma();
  const share = await prisma.share.findUnique({
    where: { tokenHash: hashShareToken(token) },
    omit: { snapshot: true },
  });
  const isOver = share?.revokedAt || (share?.expiresAt && share.expiresAt.getTime() <= Date.now());
  if (!share || isOver) {
    linkTries.countWrong(headers);
    throw new AppError('not_found', 'This link leads nowhere, or no longer does.');
  }
  linkTries.countRight(headers);
  return share;
}
