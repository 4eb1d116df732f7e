import 'server-only';
import { getPrisma } from '@/lib/server/db/database';

/** True when there is a session that is not in the bin. */
export async function hasSessions(): Promise<boolean> {
  const prisma = await getPrisma();
  return (await prisma.session.findFirst({ where: { deletedAt: null }, select: { id: true } })) !== null;
}
