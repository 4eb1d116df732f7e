import { parentPort } from 'node:worker_threads';
import { AppError } from '@/lib/core/app-error';
import { findTransfers } from './find-transfers';
import type { TaskAnswer, TaskMessage, TaskRunner } from './task';

/** Does in a worker the tasks it is sent, one at a time. A fault nobody expected ends the worker. */
export function serveTasks(runner: Partial<TaskRunner>): void {
  parentPort?.on('message', ({ name, input }: TaskMessage) => {
    const run = runner[name] as ((given: unknown) => unknown) | undefined;
    if (!run) throw new Error(`This worker knows no task ${name}.`);
    void answer(() => run(input)).then((told) =>
      parentPort?.postMessage(told, told.ok ? findTransfers(told.output) : []),
    );
  });
  // From here on tasks are heard: the clock of the first may start.
  parentPort?.postMessage('ready');
}

async function answer(work: () => unknown): Promise<TaskAnswer> {
  try {
    return { ok: true, output: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, issues } = error;
    return { ok: false, error: { code, message, issues } };
  }
}
