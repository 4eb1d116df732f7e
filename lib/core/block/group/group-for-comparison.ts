import type { Block } from '@/lib/core/claude/message';
import type { BlockGroup } from './block-group';
import { groupBlocks } from './group-blocks';

/** The blocks of a message for laying two side by side: what code has called stands in line, as what it is. */
export const groupForComparison = (blocks: readonly Block[]): BlockGroup[] =>
  groupBlocks(blocks).flatMap(flatten);

function flatten({ made = [], ...group }: BlockGroup): BlockGroup[] {
  return [group, ...made.flatMap(flatten)];
}
