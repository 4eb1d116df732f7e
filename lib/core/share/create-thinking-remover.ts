import { isJsonObject, type StreamEvent } from '@/lib/core/claude/message';
import { isThinking, withoutThinking } from '@/lib/core/claude/without-thinking';

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
