import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  type ToolResultBlock,
  type ToolUseBlock,
  toBlocks,
} from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import type { Turn } from '@/lib/core/session/turn';

/** A piece of a message as a reader sees it. */
type EntryPart =
  | { kind: 'text'; text: string }
  | { kind: 'thinking'; text: string }
  /** A call of a client tool together with its answer, once it has one. */
  | { kind: 'call'; call: ToolUseBlock; result: ToolResultBlock | undefined }
  | { kind: 'other'; block: Block };

export interface Entry {
  role: MessageParam['role'];
  parts: EntryPart[];
}

/**
 * The messages of a path for reading: each call stands with its answer, so that a message of nothing but answers is
 * gone.
 */
export function readEntries(path: readonly Turn[]): Entry[] {
  const shown = new Set<Block>();
  return path.flatMap(({ message }, index): Entry[] => {
    const answers = toBlocks(path[index + 1]?.message.content ?? []).filter(isToolResultBlock);
    const parts = toBlocks(message.content).flatMap((block): EntryPart[] => {
      if (shown.has(block)) return [];
      if (isTextBlock(block)) return block.text === '' ? [] : [{ kind: 'text', text: block.text }];
      if (block.type === 'thinking' && typeof block.thinking === 'string')
        return [{ kind: 'thinking', text: block.thinking }];
      if (!isToolUseBlock(block)) return [{ kind: 'other', block }];
      const result = answers.find((answer) => answer.tool_use_id === block.id);
      if (result) shown.add(result);
      return [{ kind: 'call', call: block, result }];
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

/** A tool result's content as text, where it is nothing but text; undefined for anything else. */
export function readResultText({ content = '' }: ToolResultBlock): string | undefined {
  const blocks = toBlocks(content);
  return blocks.every(isTextBlock) ? blocks.map(({ text }) => text).join('\n') : undefined;
}

/** A text as JSON laid out for reading, if it is JSON with something in it; else as it is. */
export function layOut(text: string): { text: string; isJson: boolean } {
  if (!/^\s*[[{]/.test(text)) return { text, isJson: false };
  try {
    return { text: writeJson(readJson(text), 2), isJson: true };
  } catch {
    return { text, isJson: false };
  }
}
