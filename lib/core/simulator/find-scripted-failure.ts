import type { ScriptId } from './simulator-scripts';

/** Failures that come before any answer. */
interface ScriptedFailure {
  status: number;
  error: { type: string; message: string };
  /** Seconds, for the `retry-after` header. */
  retryAfter?: number;
}

/**
 * The failure a script asks for, if it asks for one now.
 *
 * @param attempt how often the request was repeated already
 */
export function findScriptedFailure(script: ScriptId | null, attempt: number): ScriptedFailure | null {
  switch (script) {
    case 'overloaded':
      return { status: 529, error: { type: 'overloaded_error', message: 'Overloaded' } };
    case 'rate_limit':
      if (attempt > 0) return null;
      return {
        status: 429,
        error: {
          type: 'rate_limit_error',
          message: 'This request would exceed the rate limit. (Simulated.)',
        },
        retryAfter: 1,
      };
    case 'api_error':
      return attempt > 1
        ? null
        : { status: 500, error: { type: 'api_error', message: 'Internal server error' } };
    default:
      return null;
  }
}
