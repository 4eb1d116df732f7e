import { z } from 'zod';
import type { Message, MessageParam } from '@/lib/core/claude/message';
import { readJsonAs } from '@/lib/core/json/read-json-as';

/** A message as it is kept: of its fields only these are relied upon, all others stay. */
export const storedMessageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]),
});

/**
 * Reads the message of a stored turn.
 *
 * @throws z.ZodError when the text holds something else
 */
export function parseStoredMessage(text: string): MessageParam | Message {
  return readJsonAs(storedMessageSchema, text);
}
