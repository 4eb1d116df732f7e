import 'server-only';
import type { z } from 'zod';
import type { createSessionOperation } from '@/lib/core/api/session-operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import { toBlocks } from '@/lib/core/claude/message';
import { listNotes } from '@/lib/core/file/list-notes';
import { joinSystem } from '@/lib/core/file/mend/join-system';
import { type Conversation, readConversation } from '@/lib/core/file/read-conversation';
import { writeJson } from '@/lib/core/json/write-json';
import { applyPreset, type PresetUse } from '@/lib/core/preset/apply-preset';
import { presetPartNames } from '@/lib/core/preset/preset-parts';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { titleFrom } from '@/lib/core/session/title-from';
import { UNTITLED } from '@/lib/core/session/untitled';
import { getPrisma } from '@/lib/server/db/database';
import { newId } from '@/lib/server/new-id';
import { getPreset } from '@/lib/server/store/get-preset';
import { getSession } from '@/lib/server/store/get-session';
import { nameTools, toSessionTool } from '@/lib/server/store/session-tools';

type CreateSessionInput = z.output<typeof createSessionOperation.body>;

/**
 * Creates a session, from a preset if one is named; a conversation given with it becomes its path.
 *
 * @throws AppError `not_found` for the preset; `bad_request` for a conversation that cannot be sent
 */
export async function createSession(input: CreateSessionInput): Promise<SessionData> {
  const { messages, system, notes } = readConversation(input.messages);
  const start = await readStart(input);
  const { tools, draft } = start;
  const config = sessionConfigSchema.parse(joinSystem(start.config, system));
  const prisma = await getPrisma();
  const now = new Date();
  const id = newId('ses');
  const ids = messages.map(() => newId('turn'));
  await prisma.session.create({
    data: {
      id,
      title: input.title ?? titleOf(messages) ?? UNTITLED,
      config: writeJson(config),
      tools: writeJson(tools),
      model: config.model,
      toolNames: writeJson(nameTools(tools)),
      draft,
      tags: writeJson(input.tags),
      notes: writeJson(listNotes(notes)),
      headTurnId: ids.at(-1) ?? null,
      createdAt: now,
      updatedAt: now,
      turns: {
        create: messages.map((message, index) => ({
          id: ids[index] ?? '',
          parentId: ids[index - 1] ?? null,
          message: writeJson(message),
          createdAt: now,
        })),
      },
    },
  });
  return getSession(id);
}

/** What a session starts with: what is given, laid over the preset. */
async function readStart({ presetId, config, tools, draft }: CreateSessionInput) {
  const preset = presetId === undefined ? {} : (await getPreset(presetId)).parts;
  const use: PresetUse = { tools: 'replace', parts: presetPartNames };
  const start = applyPreset([], preset, use, () => newId('tool'));
  return {
    config: sessionConfigSchema.parse({
      ...start.config,
      ...config,
      loop: { ...start.config?.loop, ...config.loop },
    }),
    tools: tools?.map(toSessionTool) ?? start.tools ?? [],
    draft: draft ?? start.draft ?? '',
  };
}

/** What the first message of a conversation says. */
function titleOf(messages: Conversation['messages']): string | null {
  const first = messages.find(({ role }) => role === 'user');
  return first ? titleFrom(toBlocks(first.content)) : null;
}
