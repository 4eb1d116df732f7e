import type { Block } from '@/lib/core/claude/message';
import { findBlockKind } from './find-block-kind';
import { groupBlocks } from './group/group-blocks';
import { readBlock } from './read-block';

/** Blocks as plain text, for the clipboard. */
export const toPlain = (blocks: readonly Block[]): string =>
  groupBlocks(blocks)
    .map(
      (group) =>
        findBlockKind(group.block).toPlain?.(group.block, group) ?? readBlock(group.block, group).text,
    )
    .join('\n\n');
