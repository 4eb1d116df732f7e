import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { Prisma } from '@/prisma/generated/client';

/** A name without regard to case and to how its letters are put together. */
export const toNameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Writes a preset. @throws AppError `name_taken` when another has its name */
export async function refuseTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
    const message = `There is a preset named "${name}" already. Choose another name.`;
    throw new AppError('name_taken', message, [{ path: 'name', message }]);
  }
}
