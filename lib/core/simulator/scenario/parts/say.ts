import type { Block } from '@/lib/core/claude/message';

/** A block of text. */
export const say = (text: string, citations?: readonly object[]): Block => ({
  type: 'text',
  text,
  ...(citations ? { citations } : {}),
});
