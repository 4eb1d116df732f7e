import { isTextBlock, type Message, type MessageParam } from '@/lib/core/claude/message';
import { messageFields } from '@/lib/core/claude/shape/body-shapes';

/**
 * A turn's message as it stands in `messages[]` of a request: role and content exactly as they came, with the fields of
 * betas that a message may have, and without the empty texts of an answer. The API gives such texts (an answer cut off at once) and refuses them in history.
 * The content is empty when there was nothing else. Source: API documentation, "Handle tool calls" (4), "API errors".
 */
export function toSentMessage(message: MessageParam | Message): MessageParam {
  const known = sentMessages.get(message);
  if (known) return known;
  const sent = make(message);
  sentMessages.set(message, sent);
  return sent;
}

/**
 * A message never changes, and it is sent again with every request that follows: the same one is given each time, so
 * that who has written it out once knows it again.
 */
const sentMessages = new WeakMap<MessageParam | Message, MessageParam>();

function make(message: MessageParam | Message): MessageParam {
  const { role, content } = message;
  if (role !== 'assistant') return { role, content, ...readOthers(message) };
  if (typeof content === 'string') return { role, content: isBlank(content) ? [] : content };
  return { role, content: content.filter((block) => !isTextBlock(block) || !isBlank(block.text)) };
}

/** What a message may hold besides its role and content. */
const readOthers = (message: MessageParam | Message): object =>
  Object.fromEntries(
    messageFields
      .filter((field) => field !== 'role' && field !== 'content' && message[field] !== undefined)
      .map((field) => [field, message[field]]),
  );

/** The API refuses text of nothing but white space as it refuses none. */
const isBlank = (text: string): boolean => text.trim() === '';
