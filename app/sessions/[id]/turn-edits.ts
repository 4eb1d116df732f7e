import type { TurnData } from '@/lib/core/api/session-operations';
import {
  type Block,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type JsonObject,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import type { ToolResult } from '@/lib/core/run/run-event';

/** A turn, and what is said in its place. */
export interface Edit {
  turn: TurnData;
  content: MessageParam['content'];
}

/** The person's own words; what else the message holds stays. */
export function editMessage(turns: readonly TurnData[], turnId: string, text: string): Edit {
  const turn = find(turns, ({ id }) => id === turnId);
  const { content } = turn.message;
  if (typeof content === 'string') return { turn, content: text };
  return { turn, content: [...content.filter((block) => !isTextBlock(block)), { type: 'text', text }] };
}

/** The result of one call. */
export function editResult(turns: readonly TurnData[], callId: string, result: ToolResult): Edit {
  return replace(
    turns,
    (block) => isToolResultBlock(block) && block.tool_use_id === callId,
    ({ content: _content, is_error: _isError, ...rest }) => ({ ...rest, type: 'tool_result', ...result }),
  );
}

/** What one call asks for. */
export function editInput(turns: readonly TurnData[], callId: string, input: JsonObject): Edit {
  return replace(
    turns,
    (block) => isToolUseBlock(block) && block.id === callId,
    (block) => ({ ...block, input }),
  );
}

function replace(
  turns: readonly TurnData[],
  isMeant: (block: Block) => boolean,
  change: (block: Block) => Block,
): Edit {
  const turn = find(turns, ({ message }) => toBlocks(message.content).some(isMeant));
  const content = toBlocks(turn.message.content).map((block) => (isMeant(block) ? change(block) : block));
  return { turn, content };
}

function find(turns: readonly TurnData[], isMeant: (turn: TurnData) => boolean): TurnData {
  const turn = turns.find(isMeant);
  if (!turn) throw new Error('This part of the conversation is not here any more. Reload the page.');
  return turn;
}
