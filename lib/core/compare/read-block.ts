import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type ResultContent,
} from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

/** What of a block is compared: its ids and signatures differ between any two runs and say nothing. */
export interface BlockContent {
  type: string;
  /** The tool of a call. */
  name: string | null;
  /** As it is shown and laid side by side. */
  text: string;
  /** The JSON that `text` writes out; absent for plain text. */
  value?: unknown;
  isError: boolean;
}

/** Reads a content block for comparison. */
export function readBlock(block: Block): BlockContent {
  const plain = { type: block.type, name: null, isError: false };
  if (isTextBlock(block)) return { ...plain, text: block.text };
  if (block.type === 'thinking') return { ...plain, text: String(block.thinking ?? '') };
  if (isToolUseBlock(block)) return { ...plain, name: block.name, ...written(block.input) };
  if (isToolResultBlock(block))
    return { ...plain, ...readResult(block.content ?? ''), isError: block.is_error === true };
  const { id: _id, tool_use_id: _callId, signature: _signature, ...rest } = block;
  return { ...plain, name: typeof block.name === 'string' ? block.name : null, ...written(rest) };
}

function readResult(content: ResultContent): { text: string; value?: unknown } {
  if (typeof content === 'string') return { text: content };
  if (content.every(isTextBlock)) return { text: content.map(({ text }) => text).join('\n\n') };
  return written(content);
}

const written = (value: unknown) => ({ text: writeJson(value, 2), value });
