import { z } from 'zod';
import { resultContentSchema } from '@/lib/core/answerer/result-schema';

/** A message as a session may be created with: what stands in `messages[]` of a request. */
export const messageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: resultContentSchema,
});

/** A turn as it is told: one message of a session's tree. */
export const turnSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  runId: z
    .string()
    .nullable()
    .describe('The run that made it; null for messages the session was created with'),
  createdAt: z.iso.datetime().describe('ISO 8601, UTC'),
  message: messageSchema.describe(
    'Exactly as sent or received; an answer carries stop_reason, usage, model and id',
  ),
});

export type TurnData = z.infer<typeof turnSchema>;
