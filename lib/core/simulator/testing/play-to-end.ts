import { createDraftFolder, toMessage } from '@/lib/core/claude/fold-stream-event';
import {
  type Block,
  isJsonObject,
  isToolUseBlock,
  type JsonObject,
  type Message,
  type MessageParam,
} from '@/lib/core/claude/message';
import { answerRequest, type SimulatorAnswer } from '../answer-request';
import { toStreamEvents } from '../to-stream-events';
import { shopTools } from './shop-tools';

/** More answers than any scenario takes. */
const MOST_STEPS = 14;

/** What every scenario is asked. */
export const question: MessageParam = { role: 'user', content: 'Where is order 48810?' };

/** One request in which a scenario is asked for. */
export function sendScenario(
  id: string,
  messages: MessageParam[],
  attempt = 0,
  extra: JsonObject = {},
): SimulatorAnswer {
  const body = { model: 'simulator', max_tokens: 4096, tools: shopTools, messages, ...extra };
  return answerRequest({ ...body, metadata: { simulator: id } }, { attempt });
}

/** What a client takes from the stream of an answer. */
export function foldAnswer(answer: Extract<SimulatorAnswer, { ok: true }>): {
  message: Message;
  isComplete: boolean;
} {
  const folder = createDraftFolder();
  for (const { event } of toStreamEvents(answer)) folder.take(event);
  const read = toMessage(folder.draft);
  if (!read) throw new Error('The stream holds no message.');
  return { message: read.message, isComplete: folder.draft.isComplete };
}

/**
 * Plays a scenario to its end: goes on where it pauses, and answers every call, those with a wrong input by an error.
 *
 * @throws Error with the simulator's words when it refuses a request, or does not come to an end
 */
export function playToEnd(id: string): { answers: Message[]; messages: MessageParam[] } {
  const messages: MessageParam[] = [question];
  const answers: Message[] = [];
  let container: unknown;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const extra = container === undefined ? {} : { container };
    // Behind the tries that are to fail.
    const answer = sendScenario(id, messages, step === 0 ? 3 : 0, extra);
    if (!answer.ok) throw new Error(`${answer.status}: ${answer.error.message}`);
    const { message } = foldAnswer(answer);
    answers.push(message);
    if (isJsonObject(message.container)) container = message.container.id;
    const { stop_reason: stop, content } = message;
    if (content.length === 0 || stop === 'refusal') return { answers, messages };
    messages.push({ role: 'assistant', content });
    if (stop === 'pause_turn' || stop === 'compaction') continue;
    const results = content.filter(isToolUseBlock).map(toResult);
    if (results.length > 0) messages.push({ role: 'user', content: results });
    if (stop !== 'tool_use') return { answers, messages };
  }
  throw new Error(`${id} takes more than ${MOST_STEPS} answers.`);
}

function toResult(call: Block): Block {
  const isWrong = call.name === 'get_order_status' && isJsonObject(call.input) && !('order_id' in call.input);
  return {
    type: 'tool_result',
    tool_use_id: call.id,
    content: isWrong ? 'order_id: Field required' : '{"status": "shipped"}',
    ...(isWrong ? { is_error: true } : {}),
  };
}
