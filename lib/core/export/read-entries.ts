import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  type ToolResultBlock,
  toBlocks,
} from '@/lib/core/claude/message';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import type { Turn } from '@/lib/core/session/turn';

/** A block of a message; a call of a client tool stands together with its answer, once it has one. */
interface EntryPart {
  block: Block;
  result?: ToolResultBlock | undefined;
}

export interface Entry {
  role: MessageParam['role'];
  parts: EntryPart[];
}

/**
 * The messages of a path for reading: each call stands with its answer, so that a message of nothing but answers is
 * gone. A text that says nothing is left out.
 */
export function readEntries(path: readonly Turn[]): Entry[] {
  const shown = new Set<Block>();
  return path.flatMap(({ message }, index): Entry[] => {
    const answers = toBlocks(path[index + 1]?.message.content ?? []).filter(isToolResultBlock);
    const parts = toBlocks(message.content).flatMap((block): EntryPart[] => {
      if (shown.has(block) || (isTextBlock(block) && block.text === '')) return [];
      if (!isToolUseBlock(block)) return [{ block }];
      const result = answers.find((answer) => answer.tool_use_id === block.id);
      if (result) shown.add(result);
      return [{ block, result }];
    });
    return parts.length > 0 ? [{ role: message.role, parts }] : [];
  });
}

export const roleNames: Record<MessageParam['role'], string> = {
  user: 'User',
  assistant: 'Assistant',
  system: 'System',
};

/** What a reader is told about who answers: the Simulator must never pass for Claude. */
export const nameModel = (model: string): string => (model === SIMULATOR_MODEL ? SIMULATOR_NAME : model);
