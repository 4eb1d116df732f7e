import { isJsonObject } from '@/lib/core/claude/message';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { checkCache } from './check-cache';
import { checkMessageOrder } from './check-message-order';
import { checkOutputFormat } from './check-output-format';
import { checkPairing } from './check-pairing';
import { checkFieldShapes, checkParameters } from './check-parameters';
import { checkThinking } from './check-thinking';
import { checkTools } from './check-tools';
import { groupMessages } from './group-messages';
import { readMessages } from './read-messages';
import type { RequestIssue } from './request-issue';

/**
 * What the Messages API (version 2026-10-21) would refuse about a request body, in the order it would find it: shapes
 * first, then tools and parameters, then what the messages mean. Empty when it may be sent. Never throws.
 *
 * The API answers with the first of these only; a person gets all of them. What is not known to be refused passes:
 * fields, block types, tool types and models nobody listed. Source: API documentation, "Messages API reference", "Content blocks", "Structured outputs".
 */
export function checkRequest(body: unknown): RequestIssue[] {
  if (!isJsonObject(body)) {
    const message = 'A request body is a JSON object.';
    return [{ path: '', message, apiMessage: 'Input should be a valid dictionary' }];
  }
  const model = findModelFacts(typeof body.model === 'string' ? body.model : '');
  // The rest of a thread is on the server: what a continuation lacks may be there.
  const isContinuation = isJsonObject(body.thread) && body.thread.type === 'continue';
  const { messages, issues } = readMessages(body.messages);
  const groups = groupMessages(messages);
  const found = [
    ...checkFieldShapes(body),
    ...issues,
    ...(isContinuation && body.tools === undefined ? [] : checkTools(body, groups)),
    ...checkOutputFormat(body),
    ...checkParameters(body, model),
    ...checkThinking(body, model),
    ...checkCache(body, groups),
    ...(isContinuation ? [] : checkMessageOrder(groups, model)),
    ...checkPairing(groups, isContinuation),
  ];
  const toKept = ({ path, message, apiMessage }: RequestIssue): RequestIssue => ({
    path: cutText(path),
    message: cutText(message),
    apiMessage: cutText(apiMessage),
  });
  return keepFirst(found, toKept, (more) => ({ path: '', message: more, apiMessage: more }));
}
