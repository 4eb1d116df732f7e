import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { stopSession } from '@/lib/server/run/command/stop-session';
import { getSessionRow } from '@/lib/server/store/get-session';

/** Takes a session out of sight; its rows stay, so that it can come back. @throws AppError `not_found` */
export async function deleteSession(id: string): Promise<void> {
  await getSessionRow(id);
  await stopSession(id);
  const prisma = await getPrisma();
  await prisma.session.update({ where: { id }, data: { deletedAt: new Date() } });
}
