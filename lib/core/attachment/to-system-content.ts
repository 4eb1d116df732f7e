import type { Block } from '@/lib/core/claude/message';
import type { Attachment } from './attachment';

/**
 * The system message that goes after the message of the person: what is attached for it, in the order it was attached.
 * undefined where nothing is. Source: API documentation, "Mid-conversation system messages".
 */
export function toSystemContent(
  attachments: readonly Pick<Attachment, 'block' | 'role'>[],
): Block[] | undefined {
  const blocks = attachments.filter(({ role }) => role === 'system').map(({ block }) => block);
  return blocks.length > 0 ? blocks : undefined;
}
