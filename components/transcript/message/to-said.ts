import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import type { Block } from '@/lib/core/claude/message';

/** The blocks of a message as they were said. What stands in another message is no part of it. */
export const toSaid = (blocks: readonly TranscriptBlock[]): Block[] =>
  blocks.flatMap((shown) => {
    if (shown.type === 'call') {
      const { id, name, input, caller } = shown.call;
      return [{ type: 'tool_use', id, name, input, ...(caller ? { caller } : {}) }];
    }
    const { block, more = [], made = [], result, isContinued, isResultLater } = shown;
    return [
      ...(isContinued ? [] : [block]),
      ...more,
      ...toSaid(made),
      ...(result && !isResultLater ? [result] : []),
    ];
  });
