import { type Block, isJsonObject } from '@/lib/core/claude/message';
import type { DecidedAnswer } from './decide-answer';
import type { ServerCall } from './plan/plan-server-tools';
import { describeServerCall } from './reply/describe-server-call';
import { toServerResult } from './reply/to-server-result';

/**
 * Goes on where a turn paused: the result of the server call it breaks off with, and what there is to say about it.
 * Null when the request does not end in a paused turn.
 *
 * @param unfinished the blocks of the last message, when it is the assistant's
 */
export function resumeAnswer(unfinished: readonly Block[]): DecidedAnswer | null {
  const last = unfinished.at(-1);
  if (last?.type !== 'server_tool_use' || typeof last.id !== 'string' || !isJsonObject(last.input))
    return null;
  const name = SIMULATED.find((one) => one === last.name);
  if (!name) return null;
  const call = { name, input: last.input };
  const text = { type: 'text', text: describeServerCall(call) };
  return { content: [toServerResult(last.id, call), text], stop_reason: 'end_turn' };
}

const SIMULATED: readonly ServerCall['name'][] = [
  'web_search',
  'web_fetch',
  'code_execution',
  'bash_code_execution',
];
