import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';

/** Ends a link at once; what it showed is taken out of the database. @throws AppError `not_found` */
export async function revokeShare(id: string): Promise<void> {
  const prisma = await getPrisma();
  const { count } = await prisma.share.updateMany({
    where: { id },
    data: { revokedAt: new Date(), snapshot: '' },
  });
  await prisma.sharedFile.deleteMany({ where: { shareId: id } });
  if (count === 0) throw new AppError('not_found', `There is no link ${id}.`);
}
