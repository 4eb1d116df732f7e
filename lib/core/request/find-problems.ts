import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import type { Severity } from '@/lib/core/tool/tool-finding';
import { findRule } from '@/lib/core/tool/tool-rules';
import { adviseOnRequest } from './advice/advise-on-request';
import { checkRequest } from './check-request';
import type { RequestFix } from './request-fix';
import { type RequestIssue, toAdvice } from './request-issue';
import { findRequestRule } from './request-rules';

/** One thing to know about a request before it is sent, for programs and people. */
export interface RequestProblem {
  /** Id of the rule. */
  id: string;
  /** `error`: the API refuses it. */
  severity: Severity;
  /** `tools.0.input_schema`, `messages.2.content.0`; empty for the request itself. */
  path: string;
  /** What is wrong and what to do. */
  message: string;
  /** Where the rule comes from: a page of the public documentation, by its name. */
  source: string;
  fix?: RequestFix;
}

/** What somebody gets who asks about a request: errors first, in the order the API would find them. Never throws. */
export function findProblems(request: unknown, today?: string): RequestProblem[] {
  const errors = checkRequest(request, { knowsBetas: true, today });
  const advice = keepFirst(
    adviseOnRequest(request).filter(({ path }) => !errors.some((error) => isSameModel(error, path))),
    (issue) => ({ ...issue, path: cutText(issue.path), message: cutText(issue.message) }),
    (more) => toAdvice('more-advice', '', more),
  );
  return [...errors, ...advice].map(describeIssue);
}

const isSameModel = ({ rule }: RequestIssue, path: string): boolean =>
  rule.endsWith('-model') && path === 'model';

/** A rule of the request, or one about tools. */
function describeIssue({ rule: id, path, message, fix }: RequestIssue): RequestProblem {
  const { severity, source } = findRequestRule(id) ?? findRule(id) ?? UNKNOWN;
  return { id, severity, path, message, source, ...(fix ? { fix } : {}) };
}

const UNKNOWN = { severity: 'error', source: 'Messages API reference' } as const;
