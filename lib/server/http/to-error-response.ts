import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ZodError } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Operation } from '@/lib/core/api/operation';
import { AppError, type AppErrorIssue } from '@/lib/core/app-error';
import { isJsonObject } from '@/lib/core/claude/message';
import { keepFirst } from '@/lib/core/keep-first';
import { tellIssue } from '@/lib/core/tell-issue';
import { wordIssue } from '@/lib/core/word-issue';
import { getLog } from '@/lib/server/log';

/** The one place where an error becomes an answer: what was expected says what it is, the rest goes to the log. */
export function toErrorResponse(error: unknown, format?: Operation['errorFormat']): Response {
  const known = toAppError(error);
  const { status, code, message, issues, retryAfterSeconds } = known;
  const body =
    format === 'messages_api'
      ? { type: 'error', error: { type: errorTypes[status] ?? 'api_error', message }, request_id: null }
      : { error: { code, message, ...(issues ? { issues } : {}) } };
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}

/** What the Messages API calls a failure of a status. Source: API documentation, "API errors". */
const errorTypes: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  415: 'invalid_request_error',
  429: 'rate_limit_error',
};

function toAppError(error: unknown): AppError {
  // Where the data lies is for who starts the server, not for who asks it.
  if (error instanceof AppError && error.code !== 'data_unusable') return error;
  const id = randomUUID();
  getLog().error({ err: error, id }, 'a request failed');
  if (isStorageFailure(error)) {
    return new AppError(
      'storage_failed',
      'The database could not be written: the disk is full or read-only. What was saved before is safe.',
    );
  }
  return new AppError('internal', `Something went wrong here. The server's log has it as ${id}.`);
}

/** The database's own words stand in the error, or in one of those it was wrapped in on the way up. */
function isStorageFailure(error: unknown, depth = 0): boolean {
  if (!isJsonObject(error) || depth > MAX_WRAPPINGS) return false;
  const { message, originalMessage, cause, meta, driverAdapterError } = error;
  return (
    [message, originalMessage].some((text) => STORAGE_FAILURE.test(String(text))) ||
    [cause, meta, driverAdapterError].some((inner) => isStorageFailure(inner, depth + 1))
  );
}

const STORAGE_FAILURE = /SQLITE_(FULL|READONLY|IOERR)|disk is full|readonly database|disk I\/O error/i;
const MAX_WRAPPINGS = 5;

/** What a body or query breaks, as issues with dotted paths. */
export function toBadRequest(error: ZodError): AppError {
  const issues = keepFirst<$ZodIssue, AppErrorIssue>(
    error.issues,
    (issue) => wordIssue(issue),
    (more) => ({ path: '', message: more }),
  );
  const first = issues[0];
  return new AppError('bad_request', first ? tellIssue(first) : 'The request is not valid.', issues);
}
