import 'server-only';
import { isJsonObject, type StreamEvent } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';

/** The answer holds something the API's stream never holds. */
export class MalformedStreamError extends Error {
  override name = 'MalformedStreamError';
}

/**
 * Reads one event of a streamed answer: checks what everything after relies on, and changes nothing. Unknown types and
 * fields pass as they are. By hand, since a schema would cost more than the rest of an event. Source: API documentation, "Streaming messages".
 *
 * @throws MalformedStreamError for what is no such event
 */
export function parseStreamEvent(data: string): StreamEvent {
  const event = parseJson(data);
  if (!isStreamEvent(event)) throw new MalformedStreamError('an event has no type');
  const { type, message, content_block: block } = event;
  if (type === 'message_start' && !isAssistantMessage(message))
    throw new MalformedStreamError('message_start carries no message of the assistant');
  if (type === 'content_block_start' && !(isJsonObject(block) && typeof block.type === 'string'))
    throw new MalformedStreamError('content_block_start carries no block');
  return event;
}

const isStreamEvent = (value: unknown): value is StreamEvent =>
  isJsonObject(value) && typeof value.type === 'string';

const isAssistantMessage = (value: unknown): boolean =>
  isJsonObject(value) && value.role === 'assistant' && Array.isArray(value.content);

function parseJson(data: string): unknown {
  try {
    return readJson(data);
  } catch {
    throw new MalformedStreamError('an event is no JSON');
  }
}
