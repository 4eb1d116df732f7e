import { parentPort } from 'node:worker_threads';
import { AppError } from '@/lib/core/app-error';
import { findTransfers } from './find-transfers';
import type { Task, TaskAnswer, TaskMessage } from './task';

/** A task together with what does it. */
export interface ServedTask {
  name: string;
  run: (input: unknown) => unknown;
}

/** Ties a task to the function that does it, in the worker of its lane. */
export const serve = <Input, Output>(
  { name }: Task<Input, Output>,
  run: (input: Input) => Output | Promise<Output>,
): ServedTask => ({
  name,
  // Whoever asks for a task of this name gave what it takes: `runTask` has checked that as it was compiled.
  run: (input) => run(input as Input),
});

/** Does in a worker the tasks it is sent, one at a time. A fault nobody expected ends the worker. */
export function serveTasks(tasks: readonly ServedTask[]): void {
  const served = new Map(tasks.map(({ name, run }) => [name, run]));
  parentPort?.on('message', ({ name, input }: TaskMessage) => {
    const run = served.get(name);
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
