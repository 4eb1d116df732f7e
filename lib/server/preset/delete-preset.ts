import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';

/** Deletes a preset; what was made from it stays. @throws AppError `not_found` */
export async function deletePreset(id: string): Promise<void> {
  const prisma = await getPrisma();
  const { count } = await prisma.preset.deleteMany({ where: { id } });
  if (count === 0) throw new AppError('not_found', `There is no preset ${id}.`);
}
