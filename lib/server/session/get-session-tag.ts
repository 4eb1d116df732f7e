import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from './get-session';

/** A text that changes whenever what `getSession` tells has changed. @throws AppError `not_found` */
export async function getSessionTag(id: string): Promise<string> {
  const prisma = await getPrisma();
  const { revision, updatedAt, headTurnId } = await getSessionRow(id);
  const runs = await prisma.run.aggregate({
    where: { sessionId: id },
    _count: true,
    _sum: { lastSeq: true },
  });
  return [revision, updatedAt.getTime(), headTurnId ?? '', runs._count, runs._sum.lastSeq ?? 0].join('-');
}
