import 'server-only';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RunError } from '@/lib/core/run/log/run-event';
import { hintForCode } from './hint-for-code';
import { MalformedStreamError } from './parse-stream-event';
import { describeConnection } from './watch-attempts';
import { withoutKeyIn } from './without-key';

/** What to do about an answer of each status. Source: API documentation, "API errors". */
const hints: Record<number, { code: string; hint: string }> = {
  400: {
    code: 'invalid_request',
    hint: 'Mend the request as the message says; the body is in the inspector.',
  },
  401: { code: 'authentication', hint: 'Check ANTHROPIC_API_KEY where Loopbench was started.' },
  402: { code: 'billing', hint: 'Check the billing of the account the key belongs to.' },
  403: { code: 'permission', hint: 'The key may not use this model or feature.' },
  404: { code: 'not_found', hint: 'Check the model name; the list shows what the key can reach.' },
  409: { code: 'conflict', hint: 'Another request was at work on the same. Retry this turn.' },
  413: {
    code: 'too_large',
    hint: 'The request is over 32 MB. Shorten results or start from an earlier turn.',
  },
  429: { code: 'rate_limit', hint: 'Wait a little, then retry this turn.' },
  500: { code: 'api_error', hint: 'The API failed. Retry this turn.' },
  504: { code: 'timeout', hint: 'The API took too long. Retry this turn.' },
  529: { code: 'overloaded', hint: 'The API is overloaded. Wait a little, then retry this turn.' },
};

/**
 * Puts a failed request into words: what happened, whether it was repeated, what to do.
 *
 * @param retries how often the request had been repeated before
 */
export function describeFailure(error: unknown, retries: number): RunError {
  // Every field: an upstream may echo the key in its message, its type, or the id of the request.
  const details = withoutKeyIn(toDetails(error));
  return { ...details, message: cutText(details.message), ...(retries > 0 ? { retries } : {}) };
}

function toDetails(error: unknown): RunError {
  if (error instanceof APIConnectionTimeoutError) {
    return {
      code: 'connection_timeout',
      message: 'The model did not answer in time.',
      hint: 'Retry this turn.',
    };
  }
  if (error instanceof APIConnectionError) {
    return {
      code: 'connection_failed',
      message: `The model could not be reached: ${describeConnection(error)}`,
      hint: 'Check the network and ANTHROPIC_BASE_URL, then retry this turn.',
    };
  }
  if (error instanceof APIError) return fromApi(error);
  if (error instanceof MalformedStreamError) {
    return {
      code: 'stream_malformed',
      message: `The answer could not be read: ${error.message}.`,
      hint: 'Check what ANTHROPIC_BASE_URL leads to. What arrived is kept below; retry this turn to ask again.',
    };
  }
  return {
    code: 'stream_broken',
    message: `The answer broke off: ${describeConnection(error)}`,
    hint: 'What arrived is kept below. Retry this turn to ask again.',
  };
}

function fromApi({ status, type, apiMessage, requestID, message, details }: APIError): RunError {
  const known = status === undefined ? undefined : (hints[status] ?? hints[status >= 500 ? 500 : 400]);
  // Without a status the error came inside the stream, after the answer had begun.
  const { code, hint } = known ?? {
    code: 'stream_error',
    hint: 'What arrived is kept below. Retry this turn to ask again.',
  };
  return {
    code,
    message: apiMessage ?? message,
    hint: hintForCode(details) ?? hint,
    ...readPaths(details),
    ...(status === undefined ? {} : { status }),
    ...(type ? { type: cutText(type, 200) } : {}),
    ...(requestID ? { request_id: cutText(requestID, 200) } : {}),
  };
}

/** So many places of one failure are told, each this long at most. */
const MAX_PATHS = 20;
const MAX_PATH = 300;

/** The places that the details of a 400 list. Source: API documentation, "API errors". */
function readPaths(details: unknown): Pick<RunError, 'paths'> {
  const { paths } = isJsonObject(details) ? details : {};
  const texts = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  return texts.length > 0 ? { paths: texts.slice(0, MAX_PATHS).map((path) => cutText(path, MAX_PATH)) } : {};
}
