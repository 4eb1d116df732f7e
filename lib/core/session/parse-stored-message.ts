import { z } from 'zod';
import { isJsonObject, type Message, type MessageParam } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';

/** A message as it is kept: of its fields only these are relied upon, all others stay. */
export const storedMessageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]),
});

/**
 * Reads the message of a stored turn. It was checked when it was stored: by hand, since the schema would cost several
 * times the reading, only what it asks for at the top is looked at again.
 *
 * @throws Error when the text holds something else
 */
export function parseStoredMessage(text: string): MessageParam | Message {
  const message = readJson(text);
  if (!isMessage(message)) throw new Error('A stored turn holds no message.');
  return message;
}

const isMessage = (value: unknown): value is MessageParam | Message =>
  isJsonObject(value) &&
  (value.role === 'user' || value.role === 'assistant' || value.role === 'system') &&
  (typeof value.content === 'string' || Array.isArray(value.content));
