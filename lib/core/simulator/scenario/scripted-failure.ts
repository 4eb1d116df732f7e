/** A failure that comes before any answer. */
export interface ScriptedFailure {
  status: number;
  error: { type: string; message: string; details?: unknown };
  /** Seconds, for the `retry-after` header. */
  retryAfter?: number;
}
