import { holdsOnlyResults, type RequestBody } from '@/lib/core/claude/message';

/**
 * A request as the model reads it: without the system messages that hold up to the next message of the user, where that has
 * come. Results are no such message. Source: API documentation, "Mid-conversation system messages".
 */
export function withoutCleared(body: RequestBody): RequestBody {
  const last = body.messages.findLastIndex(
    (message) => message.role === 'user' && !holdsOnlyResults(message),
  );
  const messages = body.messages.filter(
    ({ role, clear_at }, at) => role !== 'system' || clear_at !== 'next_user_message' || at > last,
  );
  return messages.length === body.messages.length ? body : { ...body, messages };
}
