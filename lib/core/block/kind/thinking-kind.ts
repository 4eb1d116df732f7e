import type { BlockKind } from '@/lib/core/block/block-kind';
import type { Block } from '@/lib/core/claude/message';

/** What the model thought. Asked for without a summary, it comes with an empty text. */
interface ThinkingBlock extends Block {
  type: 'thinking';
  thinking: string;
}

export const thinkingKind: BlockKind<ThinkingBlock> = {
  types: ['thinking'],
  label: 'Thinking',
  is: (block): block is ThinkingBlock => block.type === 'thinking' && typeof block.thinking === 'string',
  read: ({ thinking }) => ({ label: 'Thinking', text: thinking }),
  search: ({ thinking }) => [{ place: 'message', text: thinking }],
  toMarkdown: ({ thinking }, write) => [write.quote(`*Thinking*\n\n${thinking}`)],
  toHtml: ({ thinking }, write) => write.fold('Thinking', write.prose(thinking)),
  isProse: true,
};
