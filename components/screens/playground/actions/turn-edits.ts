import type { ToolResult } from '@/lib/core/answerer/tool-result';
import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type JsonObject,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import type { ShownTurn, WholeTurn } from '@/lib/core/cut/shown';

type Content = MessageParam['content'];

const isResultOf = (block: Block, callId: string) => isToolResultBlock(block) && block.tool_use_id === callId;
const isCallOf = (block: Block, callId: string) => isToolUseBlock(block) && block.id === callId;

export const findTurn = (turns: readonly ShownTurn[], turnId: string): ShownTurn =>
  find(turns, ({ id }) => id === turnId);

/** The turn that holds the result of a call. */
export const findResult = (turns: readonly ShownTurn[], callId: string): ShownTurn =>
  find(turns, ({ message }) => toBlocks(message.content).some((block) => isResultOf(block, callId)));

/** The turn a call was made in. */
export const findCall = (turns: readonly ShownTurn[], callId: string): ShownTurn =>
  find(turns, ({ message }) => toBlocks(message.content).some((block) => isCallOf(block, callId)));

/** A message with other words of the person; what else it holds stays. */
export function editMessage({ message: { content } }: WholeTurn, text: string): Content {
  if (typeof content === 'string') return text;
  return [...content.filter((block) => !isTextBlock(block)), { type: 'text', text }];
}

/** A message with another result of one call. */
export function editResult({ message }: WholeTurn, callId: string, result: ToolResult): Content {
  return toBlocks(message.content).map((block) => {
    if (!isResultOf(block, callId)) return block;
    const { content: _content, is_error: _isError, ...rest } = block;
    return { ...rest, type: 'tool_result', ...result };
  });
}

/** A message with another input of one call. */
export function editInput({ message }: WholeTurn, callId: string, input: JsonObject): Content {
  return toBlocks(message.content).map((block) => (isCallOf(block, callId) ? { ...block, input } : block));
}

function find(turns: readonly ShownTurn[], isMeant: (turn: ShownTurn) => boolean): ShownTurn {
  const turn = turns.find(isMeant);
  if (!turn) throw new Error('This part of the conversation is not here any more. Reload the page.');
  return turn;
}
