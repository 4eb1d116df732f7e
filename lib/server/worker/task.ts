import type { AppErrorCode, AppErrorIssue } from '@/lib/core/app-error';

/**
 * Which workers do it: `check` judges people's schemas, which may take for ever, `request` whole requests that somebody asks
 * about; `heavy` does what takes long because it is given much.
 */
export type Lane = 'check' | 'request' | 'heavy';

/**
 * Something that is done off the main thread. Bytes that are a field of what is given or told, or stand in a list that is,
 * change hands without a copy.
 */
export interface Task<Input, Output> {
  name: string;
  lane: Lane;
  /** Never set: what a task is given and what it gives back, for the compiler. */
  types?: { input: Input; output: Output };
}

/** What a worker is told, and what it tells. */
export interface TaskMessage {
  name: string;
  input: unknown;
}

export type TaskAnswer =
  | { ok: true; output: unknown }
  | { ok: false; error: { code: AppErrorCode; message: string; issues?: AppErrorIssue[] | undefined } };
