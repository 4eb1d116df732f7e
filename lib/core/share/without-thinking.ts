import { type Block, isJsonObject, type JsonObject, type StreamEvent } from '@/lib/core/claude/message';

const isThinking = (block: unknown): boolean =>
  isJsonObject(block) && (block.type === 'thinking' || block.type === 'redacted_thinking');

/** A message without what the model thought. */
export function withoutThinking<T extends JsonObject>(message: T): T {
  if (!Array.isArray(message.content)) return message;
  return { ...message, content: message.content.filter((block: Block) => !isThinking(block)) };
}

/**
 * Makes the function that takes what the model thought out of the raw events of a run, given in order and as they came
 * together. The blocks that stay are numbered anew, so that `foldStreamEvent` finds each where it expects it.
 */
export function createThinkingRemover(): (events: readonly StreamEvent[]) => StreamEvent[] {
  /** New index of each block of the message by its old one; null for a block that is taken out. */
  const indices = new Map<number, number | null>();
  let next = 0;

  function change(event: StreamEvent): StreamEvent[] {
    if (event.type === 'message_start') {
      indices.clear();
      next = 0;
      return [isJsonObject(event.message) ? { ...event, message: withoutThinking(event.message) } : event];
    }
    if (typeof event.index !== 'number') return [event];
    if (event.type === 'content_block_start') {
      indices.set(event.index, isThinking(event.content_block) ? null : next++);
    }
    const index = indices.get(event.index);
    if (index === null) return [];
    return [index === undefined ? event : { ...event, index }];
  }

  return (events) => events.flatMap(change);
}
