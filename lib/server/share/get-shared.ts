import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { type Snapshot, snapshotSchema } from '@/lib/core/share/snapshot';
import { getPrisma } from '@/lib/server/db/database';
import { hashShareToken } from './share-token';

export interface Shared {
  snapshot: Snapshot;
  sharedAt: string;
}

/**
 * Gets what a link leads to. A token that is wrong, expired or revoked gets the same answer on the same way: the
 * snapshot itself is read only when there is one to show.
 *
 * @param isView counts as a view of the link
 * @throws AppError `not_found`
 */
export async function getShared(token: string, { isView }: { isView: boolean }): Promise<Shared> {
  const prisma = await getPrisma();
  const share = await prisma.share.findUnique({
    where: { tokenHash: hashShareToken(token) },
    omit: { snapshot: true },
  });
  const isOver = share?.revokedAt || (share?.expiresAt && share.expiresAt.getTime() <= Date.now());
  if (!share || isOver) throw new AppError('not_found', 'This link leads nowhere, or no longer does.');
  const { snapshot } = await prisma.share.findUniqueOrThrow({
    where: { id: share.id },
    select: { snapshot: true },
  });
  if (isView) await prisma.share.update({ where: { id: share.id }, data: { views: { increment: 1 } } });
  return { snapshot: snapshotSchema.parse(JSON.parse(snapshot)), sharedAt: share.createdAt.toISOString() };
}
