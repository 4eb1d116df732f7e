import type { JsonObject, RequestBody } from '@/lib/core/claude/message';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { isSendable, type Turn } from '@/lib/core/session/turn';

/** A request ready to be sent, and the turns it was made from. */
export interface BuiltRequest {
  body: RequestBody;
  /** The turns whose messages stand in `body.messages`, in that order and unchanged. */
  turnIds: string[];
  /** Beta names for the `anthropic-beta` header. */
  betas: string[];
}

/**
 * Builds the Messages API request for a path of turns: every sendable turn's message verbatim, the enabled tools in
 * their order, and the session's configuration under the API's own names.
 *
 * `loop` and `betas` of the configuration are ours and the header's; they never enter the body. A container the last
 * answer ran in is named again unless the configuration names one: the API demands it while a call made by code in
 * that container is pending. Source: CLAUDE-API 1.3, 5.4, 14.1.
 */
export function buildRequest(
  path: readonly Turn[],
  config: SessionConfig,
  tools: readonly JsonObject[],
): BuiltRequest {
  const { loop: _loop, betas = [], ...fields } = config;
  const sent = path.filter(isSendable);
  const container = findContainer(sent);
  const body: RequestBody = {
    ...fields,
    ...(container && fields.container === undefined ? { container } : {}),
    ...(tools.length > 0 ? { tools: [...tools] } : {}),
    messages: sent.map(({ message: { role, content } }) => ({ role, content })),
    stream: true,
  };
  return { body, turnIds: sent.map((turn) => turn.id), betas };
}

function findContainer(path: readonly Turn[]): string | undefined {
  const answer = path.findLast((turn) => turn.message.role === 'assistant')?.message;
  const container = answer && 'container' in answer ? answer.container : undefined;
  if (typeof container !== 'object' || container === null || !('id' in container)) return undefined;
  return typeof container.id === 'string' ? container.id : undefined;
}
