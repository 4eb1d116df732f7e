import { isTextBlock, type Message, type MessageParam } from '@/lib/core/claude/message';

/**
 * A turn's message as it stands in `messages[]` of a request: role and content exactly as they came, without the empty
 * texts of an answer. The API gives such texts (an answer cut off at once) and refuses them in history.
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

function make({ role, content }: MessageParam | Message): MessageParam {
  if (role !== 'assistant') return { role, content };
  if (typeof content === 'string') return { role, content: isBlank(content) ? [] : content };
  return { role, content: content.filter((block) => !isTextBlock(block) || !isBlank(block.text)) };
}

/** The API refuses text of nothing but white space as it refuses none. */
const isBlank = (text: string): boolean => text.trim() === '';
