import 'server-only';
import type { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/core/app-error';
import { getLog } from '@/lib/server/log';
import { findTransfers } from './find-transfers';
import type { TaskAnswer, TaskMessage } from './task';

interface Job {
  message: TaskMessage;
  deadlineMs: number;
  settle: (answer: TaskAnswer | null) => void;
}

/** So many tasks wait at most; what comes besides is not done. */
const MAX_WAITING = 1000;
/** A worker that had nothing to do for so long gives its memory back. */
const IDLE_MS = 60_000;

/**
 * Makes a pool of workers that are started when there is something to do. Tasks are begun in the order they were given, and
 * each has its deadline to itself: a worker that goes beyond it is ended and replaced, and no other task goes with it.
 */
export function createPool(size: number, start: () => Worker) {
  /** Those that have nothing to do, and when they are ended for it. */
  const idle = new Map<Worker, NodeJS.Timeout>();
  const waiting: Job[] = [];
  let count = 0;

  function begin(): void {
    while (waiting.length > 0) {
      const worker = takeIdle();
      if (!worker) {
        if (count < size) grow();
        return;
      }
      const job = waiting.shift();
      if (job) void put(worker, job).then((isFree) => release(worker, isFree));
    }
  }

  /** Starts a worker. Its first message says that it listens, so that no task pays for the loading. */
  function grow(): void {
    count += 1;
    const worker = start();
    worker.unref();
    // An error nobody listens to would end the server; the exit that follows settles the task.
    worker.on('error', (error) => getLog().error({ err: error }, 'a worker failed'));
    const fail = () => {
      count -= 1;
      // The worker cannot be started: whoever waits for one is told.
      if (count === 0) for (const job of waiting.splice(0)) job.settle(null);
    };
    worker.once('exit', fail);
    worker.once('message', () => {
      worker.off('exit', fail);
      worker.once('exit', () => forget(worker));
      release(worker, true);
    });
    // Others may wait for a second one.
    if (count < size && waiting.length > count) grow();
  }

  /** The one that has waited for the shortest time: the others may end. */
  function takeIdle(): Worker | undefined {
    const last = [...idle].at(-1);
    if (!last) return undefined;
    const [worker, timer] = last;
    clearTimeout(timer);
    idle.delete(worker);
    return worker;
  }

  function forget(worker: Worker): void {
    clearTimeout(idle.get(worker));
    if (idle.delete(worker)) count -= 1;
  }

  function end(worker: Worker): void {
    forget(worker);
    void worker.terminate();
  }

  function release(worker: Worker, isFree: boolean): void {
    if (isFree) idle.set(worker, setTimeout(() => end(worker), IDLE_MS).unref());
    else count -= 1;
    begin();
  }

  /**
   * Does a task.
   *
   * @param deadlineMs how long it may take once its turn has come
   * @returns null when it took longer, the worker failed over it, or too many wait already
   * @throws AppError what the task refuses
   */
  async function run(message: TaskMessage, deadlineMs: number): Promise<{ output: unknown } | null> {
    if (waiting.length >= MAX_WAITING) return null;
    const answer = await new Promise<TaskAnswer | null>((settle) => {
      waiting.push({ message, deadlineMs, settle });
      begin();
    });
    if (!answer) return null;
    if (answer.ok) return { output: answer.output };
    throw new AppError(answer.error.code, answer.error.message, answer.error.issues);
  }

  return { run };
}

/** Has one task done. @returns whether the worker is free for another */
function put(worker: Worker, { message, deadlineMs, settle }: Job): Promise<boolean> {
  return new Promise((resolve) => {
    let isOpen = true;
    const close = (answer: TaskAnswer | null, isFree: boolean) => {
      if (!isOpen) return;
      isOpen = false;
      clearTimeout(timer);
      worker.off('message', take);
      worker.off('exit', fail);
      settle(answer);
      resolve(isFree);
    };
    const take = (answer: TaskAnswer) => close(answer, true);
    const fail = () => close(null, false);
    const stop = () => {
      if (!isOpen) return;
      void worker.terminate();
      fail();
    };
    // An answer may have come in time while the server was too busy to look: it is taken before the clock counts.
    const timer = setTimeout(() => setImmediate(stop), deadlineMs);
    worker.on('message', take);
    worker.on('exit', fail);
    try {
      worker.postMessage(message, findTransfers(message.input));
    } catch (error) {
      // JSON nested some thousand levels deep is more than the copy's stack holds.
      getLog().warn({ err: error }, 'a task could not be handed to a worker');
      close(null, true);
    }
  });
}
