import { z } from 'zod';
import type { Message, MessageParam } from '@/lib/core/claude/message';

const messageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]),
});

/**
 * Reads the message of a stored turn.
 *
 * @throws z.ZodError when the text holds something else
 */
export function parseStoredMessage(text: string): MessageParam | Message {
  return messageSchema.parse(JSON.parse(text));
}
