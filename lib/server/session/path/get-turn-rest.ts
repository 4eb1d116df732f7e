import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { respondWithRest } from '@/lib/server/cut/respond-with-rest';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from '@/lib/server/store/get-session';

/** Answers with what was cut off a text of a turn. @throws AppError `not_found` */
export async function getTurnRest(sessionId: string, turnId: string, place: string): Promise<Response> {
  await getSessionRow(sessionId);
  return respondWithRest(`${sessionId}/${turnId}`, place, async () => {
    const prisma = await getPrisma();
    const row = await prisma.turn.findFirst({ where: { id: turnId, sessionId }, select: { message: true } });
    if (!row) throw new AppError('not_found', `Session ${sessionId} has no turn ${turnId}.`);
    return row.message;
  });
}
