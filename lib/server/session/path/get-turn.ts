import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readTurn } from '@/lib/server/store/read-turn';

/** Gets one turn of a session's tree. @throws AppError `not_found` */
export async function getTurn(sessionId: string, turnId: string): Promise<TurnData> {
  await getSessionRow(sessionId);
  const prisma = await getPrisma();
  const row = await prisma.turn.findFirst({
    where: { id: turnId, sessionId },
    select: { id: true, parentId: true, runId: true, message: true, createdAt: true },
  });
  if (!row) throw new AppError('not_found', `Session ${sessionId} has no turn ${turnId}.`);
  return readTurn(row);
}
