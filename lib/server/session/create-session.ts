import 'server-only';
import type { z } from 'zod';
import type { createSessionOperation, SessionData } from '@/lib/core/api/session-operations';
import { toBlocks } from '@/lib/core/claude/message';
import { titleFrom } from '@/lib/core/session/title-from';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { getSession } from './get-session';
import { nameTools, toSessionTool } from './session-tools';

export const UNTITLED = 'Untitled session';

/** Creates a session; a conversation given with it becomes its path. */
export async function createSession(
  input: z.output<typeof createSessionOperation.body>,
): Promise<SessionData> {
  const prisma = await getPrisma();
  const now = new Date();
  const id = newId('ses');
  const tools = input.tools.map(toSessionTool);
  const ids = input.messages.map(() => newId('turn'));
  await prisma.session.create({
    data: {
      id,
      title: input.title ?? titleOf(input.messages) ?? UNTITLED,
      config: JSON.stringify(input.config),
      tools: JSON.stringify(tools),
      model: input.config.model,
      toolNames: JSON.stringify(nameTools(tools)),
      draft: input.draft,
      headTurnId: ids.at(-1) ?? null,
      createdAt: now,
      updatedAt: now,
      turns: {
        create: input.messages.map((message, index) => ({
          id: ids[index] ?? '',
          parentId: ids[index - 1] ?? null,
          message: JSON.stringify(message),
          createdAt: now,
        })),
      },
    },
  });
  return getSession(id);
}

/** What the first message of a conversation says. */
function titleOf(messages: z.output<typeof createSessionOperation.body>['messages']): string | null {
  const first = messages.find(({ role }) => role === 'user');
  return first ? titleFrom(toBlocks(first.content)) : null;
}
