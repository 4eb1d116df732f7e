import type { BlockGroup } from '@/lib/core/block/group/block-group';
import { findElsewhere } from '@/lib/core/block/group/find-elsewhere';
import { groupBlocks } from '@/lib/core/block/group/group-blocks';
import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import type { Turn } from '@/lib/core/session/turn';

export interface Entry {
  role: MessageParam['role'];
  /** Its blocks, each with what is told together with it. */
  parts: BlockGroup[];
}

/**
 * The messages of a path for reading: each call stands with its answer, so that a message of nothing but answers is
 * gone. A text that says nothing is left out.
 */
export function readEntries(path: readonly Turn[]): Entry[] {
  const contents = path.map(({ message }) => toBlocks(message.content));
  const elsewhere = findElsewhere(contents);
  const shown = new Set<Block>();
  return path.flatMap(({ message: { role } }, index): Entry[] => {
    const blocks = (contents[index] ?? []).filter(
      (block) => !shown.has(block) && !(isTextBlock(block) && block.text === ''),
    );
    const answers = new Map<unknown, Block>();
    for (const block of (contents[index + 1] ?? []).filter(isToolResultBlock))
      if (!answers.has(block.tool_use_id)) answers.set(block.tool_use_id, block);
    const answer = (group: BlockGroup): BlockGroup => {
      if (group.made) return { ...group, made: group.made.map(answer) };
      const result = isToolUseBlock(group.block) ? answers.get(group.block.id) : undefined;
      if (!result) return group;
      shown.add(result);
      return { ...group, result };
    };
    const parts = groupBlocks(blocks, elsewhere).map(answer);
    return parts.length > 0 ? [{ role, parts }] : [];
  });
}

export const roleNames: Record<MessageParam['role'], string> = {
  user: 'User',
  assistant: 'Assistant',
  system: 'System',
};

/** What a reader is told about who answers: the Simulator must never pass for Claude. */
export const nameModel = (model: string): string => (model === SIMULATOR_MODEL ? SIMULATOR_NAME : model);
