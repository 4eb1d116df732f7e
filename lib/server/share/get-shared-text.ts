import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { linkTries } from './link-tries';
import { hashShareToken } from './share-token';

/** Who asks for what a link leads to. */
export interface AskedBy {
  /** Counts as a view of the link. */
  isView: boolean;
  /** Of the request. */
  headers: Headers;
}

/**
 * Gets the JSON of what a link leads to, as it is stored. A token that is wrong, expired or revoked gets the same answer on
 * the same way: the snapshot itself is read only when there is one to show.
 *
 * @throws AppError `not_found`; `too_many_tries` for who has asked for too many links that lead nowhere
 */
export async function getSharedText(
  token: string,
  { isView, headers }: AskedBy,
): Promise<{ text: string; sharedAt: string }> {
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
  const { snapshot } = await prisma.share.findUniqueOrThrow({
    where: { id: share.id },
    select: { snapshot: true },
  });
  if (isView) await prisma.share.update({ where: { id: share.id }, data: { views: { increment: 1 } } });
  return { text: snapshot, sharedAt: share.createdAt.toISOString() };
}
