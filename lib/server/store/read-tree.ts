import 'server-only';
import { getPrisma } from '@/lib/server/db/database';

export interface TurnLink {
  id: string;
  parentId: string | null;
}

/** The whole tree of a session without its messages, oldest turn first. */
export async function readTree(sessionId: string): Promise<TurnLink[]> {
  const prisma = await getPrisma();
  return prisma.turn.findMany({
    where: { sessionId },
    select: { id: true, parentId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}
