import type { JsonObject, MessageParam, RequestBody } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { isSendable, type Turn } from '@/lib/core/session/turn';
import { nameContainer } from './name-container';
import { findUnboundThinking, type ThinkingBindings } from './thinking-binding';

/** A request ready to be sent, and the turns it was made from. */
export interface BuiltRequest {
  body: RequestBody;
  /** The turns whose messages stand in `body.messages`, in that order and as `toSentMessage` gives them. */
  turnIds: string[];
  /** Those of them whose thinking was left out. */
  withoutThinking: string[];
  /** Beta names for the `anthropic-beta` header. */
  betas: string[];
}

/**
 * Builds the Messages API request for a path of turns: the message of every sendable turn, the enabled tools in their
 * order, and the session's configuration under the API's own names. Thinking the API would refuse is left out.
 *
 * `loop` and `betas` of the configuration are ours and the header's; they never enter the body. Source: CLAUDE-API 1.3,
 * 5.4, 5.5.
 *
 * @param bindings what the answers of the path were asked for with
 */
export function buildRequest(
  path: readonly Turn[],
  config: SessionConfig,
  tools: readonly JsonObject[],
  bindings: ThinkingBindings = new Map(),
): BuiltRequest {
  const { loop: _loop, betas = [], ...fields } = config;
  const sent = path.filter(isSendable);
  const container = nameContainer(fields.container, findContainer(sent));
  const body: RequestBody = {
    ...fields,
    ...(container === undefined ? {} : { container }),
    ...(tools.length > 0 ? { tools: [...tools] } : {}),
    messages: [],
    stream: true,
  };
  const unbound = findUnboundThinking(sent, body, bindings);
  const turns = sent
    .map(({ id, message }) => {
      const whole = toSentMessage(message);
      return { id, message: unbound.has(id) ? leaveThinking(whole) : whole };
    })
    .filter(({ message }) => message.content.length > 0);
  return {
    body: { ...body, messages: turns.map(({ message }) => message) },
    turnIds: turns.map(({ id }) => id),
    withoutThinking: turns.filter(({ id }) => unbound.has(id)).map(({ id }) => id),
    betas,
  };
}

/** Without its thinking; the same object each time, as `toSentMessage` gives it. */
function leaveThinking(message: MessageParam): MessageParam {
  const known = left.get(message) ?? withoutThinking(message);
  left.set(message, known);
  return known;
}

const left = new WeakMap<MessageParam, MessageParam>();

/** The container the last answer ran in, if it ran in one. */
function findContainer(path: readonly Turn[]): unknown {
  return path.findLast((turn) => turn.message.role === 'assistant')?.message.container;
}
