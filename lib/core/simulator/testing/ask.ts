import type { JsonObject, Message, MessageParam } from '@/lib/core/claude/message';
import { answerRequest } from '../answer-request';

/**
 * One answer of the simulator to a prompt or a history.
 *
 * @throws Error with the simulator's words when it refuses the request
 */
export function ask(
  prompt: string | MessageParam[],
  tools: JsonObject[] = [],
  extra: JsonObject = {},
): Message {
  const messages = typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt;
  const answer = answerRequest({
    model: 'simulator',
    max_tokens: 4096,
    messages,
    ...(tools.length > 0 ? { tools } : {}),
    ...extra,
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${answer.error.message}`);
  return answer.message;
}
