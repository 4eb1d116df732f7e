import 'server-only';
import { cutText } from '@/lib/core/cut-text';
import type { RunEventOf } from '@/lib/core/run/log/run-event';
import { MAX_RETRIES } from './claude-client';
import type { Fetch } from './network-fetch';
import { withoutKey } from './without-key';

type Retry = Omit<RunEventOf<'request-retry'>, 'type' | 'seq' | 'at'>;

/**
 * Wraps the SDK's `fetch` to tell of every attempt the SDK is about to repeat, at the moment it fails. The SDK keeps
 * its retries to itself; which it makes follows from its rules. Source: API documentation, "SDK retries".
 */
export function watchAttempts(fetch: Fetch, onRetry: (retry: Retry) => void): Fetch {
  return async (url, init) => {
    const attempt = Number(new Headers(init?.headers).get('x-stainless-retry-count') ?? 0) + 1;
    const tell = (retry: Pick<Retry, 'delayMs' | 'status' | 'message'>) => {
      const message = cutText(withoutKey(retry.message));
      if (attempt <= MAX_RETRIES) onRetry({ attempt, maxRetries: MAX_RETRIES, ...retry, message });
    };
    try {
      const response = await fetch(url, init);
      if (!response.ok && isRetried(response)) {
        tell({ delayMs: readDelay(response), status: response.status, message: await readMessage(response) });
      }
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) tell({ delayMs: null, status: null, message: describeConnection(error) });
      throw error;
    }
  };
}

function isRetried({ status, headers }: Response): boolean {
  const told = headers.get('x-should-retry');
  if (told === 'true' || told === 'false') return told === 'true';
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

function readDelay({ headers }: Response): number | null {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds > 0) return milliseconds;
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '');
  return seconds > 0 ? seconds * 1000 : null;
}

async function readMessage(response: Response): Promise<string> {
  const text = await response.clone().text();
  try {
    const body: { error?: { message?: unknown } } | null = JSON.parse(text);
    if (typeof body?.error?.message === 'string') return body.error.message;
  } catch {
    // Not the API's own answer; a proxy's perhaps.
  }
  return `HTTP ${response.status}`;
}

/** What a failed connection says of itself: the innermost cause knows most. */
export function describeConnection(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return cause.message || code || 'The connection failed.';
}
