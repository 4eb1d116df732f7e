import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { runTask } from './run-task';
import type { Task } from './task';

/** How long somebody waits at most for what is done of much. */
const DEADLINE_MS = 60_000;

/**
 * Has a task done that somebody waits for.
 *
 * @param what what is done, as it begins a sentence: "The comparison"
 * @throws AppError `server_busy` when it took longer than a minute; what the task refuses
 */
export async function runLongTask<Input, Output>(
  task: Task<Input, Output>,
  input: Input,
  what: string,
): Promise<Output> {
  const output = await runTask(task, input, DEADLINE_MS);
  if (output !== null) return output;
  throw new AppError(
    'server_busy',
    `${what} took longer than ${DEADLINE_MS / 1000} seconds and was stopped, or the server has too much to do. Try it again, or with less.`,
  );
}
