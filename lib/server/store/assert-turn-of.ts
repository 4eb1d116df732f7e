import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';

/** @throws AppError `bad_request` when the turn is none of the session's */
export async function assertTurnOf(sessionId: string, turnId: string): Promise<void> {
  const prisma = await getPrisma();
  const turn = await prisma.turn.findFirst({ where: { id: turnId, sessionId }, select: { id: true } });
  if (!turn) throw new AppError('bad_request', `Turn ${turnId} is not part of this session.`);
}
