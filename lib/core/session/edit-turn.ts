import { isBlank } from '@/lib/core/claude/is-blank';
import {
  type Block,
  isJsonObject,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import type { Turn } from './turn';

export type EditedTurn =
  | { ok: true; message: MessageParam; hasDroppedThinking: boolean }
  | { ok: false; message: string };

/**
 * The message a turn becomes when its content is edited. Of an answer only what is no longer the model's own goes: its
 * id and usage, and the thinking, which is signed over the answer as it was and would be refused. Results have to answer
 * the same calls. Source: API documentation, "Preserving thinking blocks", "Stop reasons".
 */
export function editTurn({ message }: Turn, content: MessageParam['content']): EditedTurn {
  const blocks = toBlocks(content);
  if (isBlank(content)) return { ok: false, message: 'The message is empty.' };
  if (message.role === 'assistant') return editAnswer(message, blocks);
  const answered = (from: MessageParam['content']) =>
    toBlocks(from)
      .filter(isToolResultBlock)
      .map((block) => block.tool_use_id)
      .join();
  if (answered(message.content) !== answered(content))
    return { ok: false, message: 'The results have to answer the same calls, in the same order.' };
  return { ok: true, message: { ...message, content }, hasDroppedThinking: false };
}

function editAnswer(message: MessageParam, blocks: Block[]): EditedTurn {
  for (const block of blocks) {
    if (block.type === 'tool_use' && !(isToolUseBlock(block) && isJsonObject(block.input)))
      return { ok: false, message: 'A call has an id, a name, and an input that is a JSON object.' };
  }
  const content = blocks.filter((block) => !isThinking(block));
  const { id: _id, usage: _usage, ...rest } = message;
  return {
    ok: true,
    message: { ...rest, content },
    hasDroppedThinking: content.length < blocks.length,
  };
}
