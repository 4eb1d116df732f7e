import 'server-only';
import { Worker } from 'node:worker_threads';
import { createPool } from './create-pool';
import type { Lane, Task } from './task';

/** So much memory a worker may take, in MB: what is made of a body of 32 MB fits in it, what multiplies without end does not. */
const MAX_MEMORY_MB = 1024;

/**
 * And so much of it for what lives only a moment, where long things are done. Left to itself the engine takes 48 MB for
 * that, more than twice a file of 20 MB.
 */
const MAX_YOUNG_MB = 8;

/** The bundler may load this module more than once in one process; one set of workers is enough. */
const shared = globalThis as {
  loopbenchPools?: Record<Lane, ReturnType<typeof createPool>>;
};

const startCheckWorker = () =>
  new Worker(new URL('../worker-entry/check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });

/**
 * Two judge schemas, so that a hostile one makes nobody wait for its end; one judges whole requests, which may take long
 * and must not keep the inputs of a run waiting; one does what takes long by itself.
 */
const startPools = () => ({
  check: createPool(2, startCheckWorker),
  request: createPool(1, startCheckWorker),
  heavy: createPool(
    1,
    () =>
      new Worker(new URL('../worker-entry/heavy-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB, maxYoungGenerationSizeMb: MAX_YOUNG_MB },
      }),
  ),
});

/**
 * Has a task done by a worker that can be stopped, while the server goes on with everything else.
 *
 * @param deadlineMs how long it may take once its turn has come
 * @returns null when it took longer, the worker failed over it, or too many wait already
 * @throws AppError what the task refuses
 */
export async function runTask<Input, Output>(
  task: Task<Input, Output>,
  input: Input,
  deadlineMs: number,
): Promise<Output | null> {
  shared.loopbenchPools ??= startPools();
  const done = await shared.loopbenchPools[task.lane].run({ name: task.name, input }, deadlineMs);
  return done && (done.output as Output);
}
