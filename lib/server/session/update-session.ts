import 'server-only';
import type { z } from 'zod';
import type { updateSessionOperation } from '@/lib/core/api/session-operations';
import { AppError } from '@/lib/core/app-error';
import { writeJson } from '@/lib/core/json/write-json';
import { getPrisma } from '@/lib/server/db/database';
import { assertTurnOf } from '@/lib/server/store/assert-turn-of';
import { getSessionRow } from '@/lib/server/store/get-session';
import { nameTools, toSessionTool } from '@/lib/server/store/session-tools';
import type { Prisma } from '@/prisma/generated/client';
import { findTip } from './path/find-tip';

/**
 * Edits a session; what is not named stays.
 *
 * @returns the new revision
 * @throws AppError `not_found`; `revision_conflict` when somebody else's edit came in between; `bad_request` when
 *   `headTurnId` is no turn of the session
 */
export async function updateSession(
  id: string,
  input: z.output<typeof updateSessionOperation.body>,
): Promise<number> {
  const prisma = await getPrisma();
  const { updatedAt } = await getSessionRow(id);
  if (typeof input.headTurnId === 'string') await assertTurnOf(id, input.headTurnId);
  const tip = input.branchTurnId === undefined ? undefined : await findTipOf(id, input.branchTurnId);
  const { count } = await prisma.session.updateMany({
    where: { id, ...(input.revision === undefined ? {} : { revision: input.revision }) },
    data: { ...toChanges(input, updatedAt), ...(tip === undefined ? {} : { headTurnId: tip }) },
  });
  if (count === 0) {
    throw new AppError('revision_conflict', 'The session was changed in another tab or by another program.');
  }
  return (await getSessionRow(id)).revision;
}

async function findTipOf(id: string, turnId: string): Promise<string> {
  await assertTurnOf(id, turnId);
  return findTip(id, turnId);
}

/** A kept draft, a tag and a pin are no edits: they move no session to the top and make no other tab's edit a conflict. */
function toChanges(
  input: z.output<typeof updateSessionOperation.body>,
  updatedAt: Date,
): Prisma.SessionUpdateManyMutationInput {
  const tools = input.tools?.map(toSessionTool);
  const isEdit = input.title !== undefined || input.config !== undefined || tools !== undefined;
  return {
    ...(isEdit ? { revision: { increment: 1 } } : {}),
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.config === undefined ? {} : { config: writeJson(input.config), model: input.config.model }),
    ...(tools === undefined ? {} : { tools: writeJson(tools), toolNames: writeJson(nameTools(tools)) }),
    ...(input.draft === undefined ? {} : { draft: input.draft }),
    ...(input.tags === undefined ? {} : { tags: writeJson(input.tags) }),
    ...(input.pinned === undefined ? {} : { pinned: input.pinned }),
    ...(input.headTurnId === undefined ? {} : { headTurnId: input.headTurnId }),
    updatedAt: isEdit ? new Date() : updatedAt,
  };
}
