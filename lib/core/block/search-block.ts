import type { Block } from '@/lib/core/claude/message';
import type { SearchPiece } from './block-kind';
import { findBlockKind } from './find-block-kind';
import { MAX_PARTS_DEEP } from './read-block';

/** What of a block, and of the blocks it holds, can be looked for. */
export function searchBlock(block: Block, level = 0): SearchPiece[] {
  return findBlockKind(block).search(block, (parts) =>
    level < MAX_PARTS_DEEP ? parts.flatMap((part) => searchBlock(part, level + 1)) : [],
  );
}
