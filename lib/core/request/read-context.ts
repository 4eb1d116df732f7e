import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import { groupMessages } from './message/group-messages';
import { readMessages } from './message/read-messages';
import type { RequestContext } from './request-context';
import type { RequestIssue } from './request-issue';

/**
 * Reads a body once for all checks.
 *
 * @param knowsBetas whether no `betas` in it means that none are sent
 * @returns with what is wrong with the shape of its messages
 */
export function readContext(
  body: JsonObject,
  knowsBetas: boolean,
): { context: RequestContext; issues: RequestIssue[] } {
  const { messages, issues } = readMessages(body.messages);
  const context: RequestContext = {
    body,
    model: findModelFacts(typeof body.model === 'string' ? body.model : ''),
    betas: Array.isArray(body.betas) || knowsBetas ? new Set(toNames(body.betas)) : null,
    isContinuation: isJsonObject(body.thread) && body.thread.type === 'continue',
    groups: groupMessages(messages),
    tools: Array.isArray(body.tools) ? body.tools : [],
  };
  return { context, issues };
}

const toNames = (betas: unknown): string[] =>
  Array.isArray(betas) ? betas.filter((name) => typeof name === 'string') : [];
