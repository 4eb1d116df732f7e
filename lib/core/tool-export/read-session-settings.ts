import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import { toRequest } from '@/lib/core/export/to-request';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { messageSchema } from '@/lib/core/session/turn-schema';
import { wordIssue } from '@/lib/core/word-issue';

/** What of a session a request is built of; all else it holds stays where it is. */
const sessionSchema = z.object({
  config: sessionConfigSchema,
  tools: z.array(z.looseObject({ text: z.string(), enabled: z.boolean().default(true) })).default([]),
  draft: z.string().default(''),
  turns: z
    .array(
      z.object({
        id: z.string().default(''),
        parentId: z.string().nullable().default(null),
        message: messageSchema,
      }),
    )
    .default([]),
});

/**
 * The request a session stands for, as a run of it would send it, with the names of its betas and the bounds of its loop
 * beside the fields.
 *
 * @param session as the API tells it
 * @throws AppError `bad_request` where its settings, tools or turns are not those of a session
 */
export function readSessionSettings(session: JsonObject): JsonObject {
  const parsed = sessionSchema.safeParse(session);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => wordIssue(issue, ['session']));
    throw new AppError('bad_request', 'The session is not as the API tells it.', issues);
  }
  const { turns: path, ...rest } = carrySources(session, parsed.data);
  const { body, betas } = toRequest({ ...rest, path });
  return { ...body, betas, loop: rest.config.loop };
}
