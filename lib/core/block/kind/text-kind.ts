import type { BlockKind } from '@/lib/core/block/block-kind';
import { isTextBlock, type TextBlock } from '@/lib/core/claude/message';

export const textKind: BlockKind<TextBlock> = {
  types: ['text'],
  label: 'Text',
  is: isTextBlock,
  read: ({ text }) => ({ label: 'Text', text }),
  search: ({ text }) => [{ place: 'message', text }],
  toMarkdown: ({ text }, write, { isPart }) => [isPart ? write.laidOut(text) : text],
  toHtml({ text }, write, { role, isPart }) {
    if (isPart) return write.pre(text);
    // What a person wrote is shown as they wrote it.
    return role === 'assistant' ? write.prose(text) : write.text(text);
  },
  isProse: true,
};
