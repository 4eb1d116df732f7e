import {
  isToolUseBlock,
  type Message,
  type MessageParam,
  type ToolUseBlock,
  toBlocks,
} from '@/lib/core/claude/message';
import { toSentMessage } from './to-sent-message';

/**
 * One message of a session's tree, exactly as sent or received. A turn never changes: an edit makes a sibling.
 */
export interface Turn {
  id: string;
  /** Null for the first turn of a path. */
  parentId: string | null;
  message: MessageParam | Message;
  /** The run that made it; null for turns a session was given or an edit made, absent where nobody knows. */
  runId?: string | null;
}

/** Why the model stopped, or null for turns that are not the model's or do not say. */
export function stopReasonOf(turn: Turn): string | null {
  const reason = 'stop_reason' in turn.message ? turn.message.stop_reason : null;
  return typeof reason === 'string' ? reason : null;
}

/**
 * True for a turn that may be sent to the model again. A refused answer is to be dropped from history, and an
 * assistant message without content, or with empty text only, is a 400 wherever it stands. Source: API documentation, "API errors", "Stop reasons".
 */
export function isSendable(turn: Turn): boolean {
  if (turn.message.role !== 'assistant') return true;
  return stopReasonOf(turn) !== 'refusal' && toSentMessage(turn.message).content.length > 0;
}

/**
 * The client tool calls of a turn that the next message has to answer, in the order the model made them. An answer
 * that is dropped from history has none.
 */
export function findCalls(turn: Turn): ToolUseBlock[] {
  if (turn.message.role !== 'assistant' || !isSendable(turn)) return [];
  return toBlocks(turn.message.content).filter(isToolUseBlock);
}
