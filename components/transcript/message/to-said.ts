import type { TranscriptBlock } from '@/components/transcript/to-transcript';
import type { Block } from '@/lib/core/claude/message';

/** The blocks of a message as they were said. */
export const toSaid = (blocks: readonly TranscriptBlock[]): Block[] =>
  blocks.map((block) => {
    if (block.type === 'block') return block.block;
    const { id, name, input } = block.call;
    return { type: 'tool_use', id, name, input };
  });
