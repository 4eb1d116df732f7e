import type { JsonObject } from '@/lib/core/claude/message';
import type { Imported } from './imported';
import { listNotes } from './list-notes';
import { mendRequestConfig } from './mend/mend-request-config';
import { readConversation } from './read-conversation';
import { readSessionFile } from './read-session-file';
import { toPlainFile } from './to-plain-file';

/**
 * Reads a conversation alone as a session.
 *
 * @param rest the settings and tools it is to have
 * @throws AppError `bad_request`
 */
export function readMessages(
  messages: readonly unknown[],
  now: string,
  rest: { config: JsonObject; tools: readonly JsonObject[] } = { config: {}, tools: [] },
): Imported {
  const spoken = readConversation(messages);
  const { config, notes } = mendRequestConfig(rest.config, spoken.system);
  const read = readSessionFile(toPlainFile(spoken.messages, { ...rest, config }, now));
  return { ...read, notes: listNotes([...notes, ...spoken.notes, ...read.notes]) };
}
