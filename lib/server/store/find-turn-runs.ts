import 'server-only';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';

/** The runs that may have answered calls of a turn: the one that made it, and those that went on from it, oldest first. */
export async function findTurnRuns({ id, runId }: Pick<Turn, 'id' | 'runId'>): Promise<string[]> {
  const prisma = await getPrisma();
  const later = await prisma.run.findMany({
    where: { parentTurnId: id },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
  return [...(runId ? [runId] : []), ...later.map((run) => run.id)];
}
