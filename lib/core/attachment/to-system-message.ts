import type { Block } from '@/lib/core/claude/message';
import type { Attachment } from './attachment';

/** What follows the message of the person. */
export interface SystemMessage {
  system: Block[];
  clear_at?: 'next_user_message';
}

/**
 * The system message that goes after the message of the person: what is attached for it, in the order it was attached.
 * There can be one alone, so all of it holds as long as the part that holds shortest. undefined where nothing is attached
 * for it. Source: API documentation, "Mid-conversation system messages".
 */
export function toSystemMessage(
  attachments: readonly Pick<Attachment, 'block' | 'role' | 'isCleared'>[],
): SystemMessage | undefined {
  const own = attachments.filter(({ role }) => role === 'system');
  if (own.length === 0) return undefined;
  const isCleared = own.some((one) => one.isCleared);
  return {
    system: own.map(({ block }) => block),
    ...(isCleared ? { clear_at: 'next_user_message' as const } : {}),
  };
}
