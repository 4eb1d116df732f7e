import { type Block, isJsonObject, type JsonObject } from './message';

/** Whether a block is what the model thought, readable or not. */
export const isThinking = (block: unknown): boolean =>
  isJsonObject(block) && (block.type === 'thinking' || block.type === 'redacted_thinking');

/** A message without what the model thought. */
export function withoutThinking<T extends JsonObject>(message: T): T {
  if (!Array.isArray(message.content)) return message;
  return { ...message, content: message.content.filter((block: Block) => !isThinking(block)) };
}
