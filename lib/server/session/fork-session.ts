import 'server-only';
import type { z } from 'zod';
import type { forkSessionOperation } from '@/lib/core/api/session-operations';
import { AppError } from '@/lib/core/app-error';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { writeJson } from '@/lib/core/json/write-json';
import { editTurn } from '@/lib/core/session/edit-turn';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { assertIdle } from '@/lib/server/run/command/assert-idle';
import { fillMessage } from '@/lib/server/run/command/fill-message';
import { takeContent } from '@/lib/server/run/command/take-content';
import { withLock } from '@/lib/server/run/run-registry';
import { assertTurnOf } from '@/lib/server/store/assert-turn-of';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readPath } from '@/lib/server/store/read-path';
import { readSession } from '@/lib/server/store/read-session';
import type { Session } from '@/prisma/generated/client';

/**
 * Shows another path of a session's tree: the one that ends at a turn, or at an edited copy of it that takes its place.
 * What came after the turn stays where it is.
 *
 * @throws AppError `not_found`; `bad_request` for a turn or an edit that cannot be; `variable_missing`;
 *   `run_active`
 */
export function forkSession(
  sessionId: string,
  { turnId, edit }: z.output<typeof forkSessionOperation.body>,
): Promise<ContentNote[]> {
  return withLock(sessionId, async () => {
    const session = await getSessionRow(sessionId);
    await assertTurnOf(sessionId, turnId);
    await assertIdle(sessionId);
    const prisma = await getPrisma();
    const made = edit ? await addSibling(session, turnId, edit.content) : { id: turnId, changes: [] };
    const headTurnId = made.id;
    await prisma.session.update({ where: { id: sessionId }, data: { headTurnId, updatedAt: new Date() } });
    return made.changes;
  });
}

async function addSibling(
  session: Session,
  turnId: string,
  given: NonNullable<z.output<typeof forkSessionOperation.body>['edit']>['content'],
): Promise<{ id: string; changes: ContentNote[] }> {
  const turn = (await readPath(turnId)).at(-1);
  if (!turn) throw new AppError('bad_request', `Turn ${turnId} is not part of this session.`);
  // What a person says now is filled in as when they first said it; an answer of the model is what it is.
  const { config } = readSession(session);
  const taken = takeContent(given, turn.message.role, 'edit.content');
  const content =
    turn.message.role === 'user' ? fillMessage(taken.content, config, 'edit.content') : taken.content;
  const edited = editTurn(turn, content);
  if (!edited.ok) {
    throw new AppError('bad_request', edited.message, [{ path: 'edit.content', message: edited.message }]);
  }
  const id = newId('turn');
  const prisma = await getPrisma();
  await prisma.turn.create({
    data: {
      id,
      sessionId: session.id,
      parentId: turn.parentId,
      message: writeJson(edited.message),
      createdAt: new Date(),
    },
  });
  return { id, changes: taken.changes };
}
