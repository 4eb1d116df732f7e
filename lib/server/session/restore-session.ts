import 'server-only';
import type { SessionData } from '@/lib/core/api/session-schema';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { getSession } from '@/lib/server/store/get-session';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';

/** Takes a deleted session back into sight; one that is not deleted stays as it is. @throws AppError `not_found` */
export async function restoreSession(id: string): Promise<SessionData> {
  const prisma = await getPrisma();
  const isWhole = { OR: [{ deletedAt: null }, { deletedAt: { gt: new Date(NOT_WHOLE) } }] };
  const { count } = await prisma.session.updateMany({ where: { id, ...isWhole }, data: { deletedAt: null } });
  if (count === 0) throw new AppError('not_found', `There is no session ${id}.`);
  return getSession(id);
}
