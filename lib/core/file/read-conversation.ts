import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { messageInputSchema } from '@/lib/core/session/session-input';
import { toNotes } from './list-notes';
import { mendMessages } from './mend/mend-messages';

const MAX_MESSAGES = 100_000;
const conversationSchema = z.array(messageInputSchema).max(MAX_MESSAGES);

/** A conversation that can be sent. */
export interface Conversation {
  messages: z.output<typeof conversationSchema>;
  /** The content of system messages it began with. */
  system: unknown[];
  /** What was not taken as it stood. */
  notes: string[];
}

/**
 * Reads the messages of a conversation as another program kept them, mended where the API would refuse them.
 *
 * @throws AppError `bad_request` naming the place that cannot be mended
 */
export function readConversation(given: readonly unknown[]): Conversation {
  if (given.length > MAX_MESSAGES)
    throw new AppError('bad_request', `A conversation has at most ${MAX_MESSAGES} messages.`);
  const { messages, system, changes } = mendMessages(given);
  const parsed = conversationSchema.safeParse(messages);
  if (parsed.success) return { messages: parsed.data, system, notes: toNotes(changes) };
  const issues = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({
    path: ['messages', ...path.map(String)].join('.'),
    message,
  }));
  const [first] = issues;
  throw new AppError('bad_request', `${first?.path}: ${first?.message}`, issues);
}
