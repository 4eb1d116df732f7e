import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { checkBetas } from './field/check-betas';
import { checkCache } from './field/check-cache';
import { checkCombinations } from './field/check-combinations';
import { checkFields } from './field/check-fields';
import { checkModel } from './field/check-model';
import { checkOutputFormat } from './field/check-output-format';
import { checkParameters } from './field/check-parameters';
import { checkSize } from './field/check-size';
import { checkThinking } from './field/check-thinking';
import { checkMessageFields } from './message/check-message-fields';
import { checkMessageOrder } from './message/check-message-order';
import { checkPairing } from './message/check-pairing';
import { checkResults } from './message/check-results';
import { checkServerCalls } from './message/check-server-calls';
import { checkSignatures } from './message/check-signatures';
import { checkToolChanges } from './message/check-tool-changes';
import { checkTurnThinking } from './message/check-turn-thinking';
import { readContext } from './read-context';
import { type RequestIssue, toIssue } from './request-issue';
import { checkAdvisor } from './tool/check-advisor';
import { checkMcp } from './tool/check-mcp';
import { checkToolChoice } from './tool/check-tool-choice';
import { checkToolFields } from './tool/check-tool-fields';
import { checkTools } from './tool/check-tools';

interface CheckOptions {
  /** Whether no `betas` means that none are sent; otherwise nobody knows, and what needs one passes. */
  knowsBetas?: boolean;
  /** ISO 8601; absent: whether a model has ended since is not judged. */
  today?: string | undefined;
}

/**
 * What the Messages API (version 2026-10-21) would refuse about a request body, in the order it would find it: shapes
 * first, then tools and parameters, then what the messages mean. Empty when it may be sent. Never throws.
 *
 * The API answers with the first of these only; a person gets all of them, up to a hundred. What is not known to be
 * refused passes: block types in answers, and fields and models nobody listed. Source: API documentation, "Messages API
 * reference", "Content blocks", "Structured outputs".
 *
 * @param body with the names of its `anthropic-beta` header in `betas`
 */
export function checkRequest(
  body: unknown,
  { knowsBetas = false, today }: CheckOptions = {},
): RequestIssue[] {
  return keepIssues(findIssues(body, { knowsBetas, today }));
}

function findIssues(body: unknown, { knowsBetas = false, today }: CheckOptions): RequestIssue[] {
  if (!isJsonObject(body)) {
    const message = 'A request body is a JSON object.';
    return [toIssue('request-object', '', 'Input should be a valid dictionary', message)];
  }
  const { context, issues } = readContext(body, knowsBetas);
  const { model, groups, isContinuation, betas } = context;
  const found = [
    ...checkFields(body),
    ...issues,
    ...checkMessageFields(context),
    ...(isContinuation && body.tools === undefined ? [] : checkTools(context)),
    ...checkToolFields(context),
    ...checkToolChoice(context),
    ...checkAdvisor(context),
    ...checkMcp(context),
    ...checkBetas(context),
    ...checkOutputFormat(body),
    ...checkModel(model, today),
    ...checkParameters(body, model),
    ...checkThinking(body, model, betas),
    ...checkCombinations(context),
    ...checkCache(body, groups),
    ...(isContinuation ? [] : checkMessageOrder(groups, model)),
    ...checkPairing(groups, isContinuation),
    ...checkServerCalls(context),
    ...checkResults(context),
    ...checkTurnThinking(context),
    ...checkSignatures(context),
    ...checkToolChanges(context),
    ...checkSize(context),
  ];
  return model.isKnown ? found : found.filter(({ rule }) => !OF_CLAUDE.has(rule));
}

/** Somebody else's model may take more than Claude does; the Simulator pauses in a tool that nobody gave it. */
const OF_CLAUDE = new Set(['unknown-field', 'server-tool-gone']);

const keepIssues = (issues: readonly RequestIssue[]): RequestIssue[] =>
  keepFirst(
    issues,
    (issue) => ({
      ...issue,
      path: cutText(issue.path),
      message: cutText(issue.message),
      apiMessage: cutText(issue.apiMessage),
    }),
    (more) => toIssue('more-problems', '', more, more),
  );
