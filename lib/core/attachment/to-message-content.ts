import type { Block } from '@/lib/core/claude/message';
import type { Attachment } from './attachment';

/**
 * A message with what is attached to it: images and documents first, as the API advises, then the text, then a text too
 * long for the box. Source: API documentation, "Vision", "PDF support".
 */
export function toMessageContent(
  text: string,
  attachments: readonly Pick<Attachment, 'block' | 'role'>[],
  longText: string | undefined,
): string | Block[] {
  const own = attachments.filter(({ role }) => role === undefined);
  if (own.length === 0 && longText === undefined) return text;
  const texts = [text, ...(longText === undefined ? [] : [longText])].filter((one) => one.trim() !== '');
  return [...own.map(({ block }) => block), ...texts.map((one) => ({ type: 'text', text: one }))];
}
