import { type Block, isTextBlock } from '@/lib/core/claude/message';
import type { BlockGroup } from './block-group';

/** The blocks of a message, where texts that follow each other are one if something of them is cited. */
export function groupTexts(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (let index = 0; index < blocks.length; ) {
    const run = findTextRun(blocks, index);
    const [block, ...more] = run.some(isCited) ? run : [];
    if (block) groups.push(more.length > 0 ? { block, index, more } : { block, index });
    else for (const [offset, alone] of run.entries()) groups.push({ block: alone, index: index + offset });
    index += run.length;
  }
  return groups;
}

/** The texts that follow each other from an index on; a block of another kind alone. */
function findTextRun(blocks: readonly Block[], start: number): readonly Block[] {
  let end = start;
  for (let next = blocks[end]; next && isTextBlock(next); next = blocks[end]) end += 1;
  return blocks.slice(start, Math.max(end, start + 1));
}

const isCited = (block: Block): boolean =>
  isTextBlock(block) && Array.isArray(block.citations) && block.citations.length > 0;
