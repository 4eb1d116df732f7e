import type { RequestFix } from './request-fix';
import type { RequestRuleId } from './request-rules';

/** One thing to know about a request before it is sent. */
export interface RequestIssue {
  /** Id of the rule: of `requestRules`, or of a rule about tools. */
  rule: string;
  /** The place in the body: `messages.2`, `tools.0.name`; empty for the body itself. */
  path: string;
  /** What is wrong and what to do, for a person. */
  message: string;
  /** What the API answers; of advice, which it never gives, the same as `message`. */
  apiMessage: string;
  /** Absent: 400. */
  status?: 404 | 413;
  fix?: RequestFix;
}

/** What an issue may say besides. */
interface Besides {
  /** The place as the API writes it, where that differs: it names the type of a block, and counts merged messages. */
  apiPath?: string;
  fix?: RequestFix | undefined;
}

/** An issue whose text begins with its place, as most of the API's do. */
export function toPlacedIssue(
  rule: RequestRuleId,
  path: string,
  apiText: string,
  message: string,
  { apiPath = path, fix }: Besides = {},
): RequestIssue {
  return { rule, path, message, apiMessage: `${apiPath}: ${apiText}`, ...(fix ? { fix } : {}) };
}

/** An issue whose text stands for itself. */
export function toIssue(
  rule: RequestRuleId,
  path: string,
  apiMessage: string,
  message: string,
  fix?: RequestFix,
): RequestIssue {
  return { rule, path, message, apiMessage, ...(fix ? { fix } : {}) };
}

/** Something the API takes, and a person should hear of. */
export function toAdvice(rule: RequestRuleId, path: string, message: string, fix?: RequestFix): RequestIssue {
  return toIssue(rule, path, message, message, fix);
}
