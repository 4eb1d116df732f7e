import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';

/** Deletes a set; its tools stay. @throws AppError `not_found` */
export async function deleteToolSet(id: string): Promise<void> {
  const prisma = await getPrisma();
  const { count } = await prisma.toolSet.deleteMany({ where: { id } });
  if (count === 0) throw new AppError('not_found', `There is no set ${id}.`);
}
