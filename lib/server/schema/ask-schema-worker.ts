import 'server-only';
import { Worker } from 'node:worker_threads';
import type { InputIssue } from '@/lib/core/run/run-event';
import type { SchemaIssue } from '@/lib/core/schema/find-schema-issues';
import type { SimulatorAnswer } from '@/lib/core/simulator/answer-request';
import type { PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';
import { getLog } from '@/lib/server/log';

/**
 * What can be asked: does an input fit a schema, what is wrong with a set of tools, and what does the simulator answer
 * to a request (it checks the tools in it, and makes up inputs for them).
 */
export type Question =
  | { kind: 'input'; schema: unknown; data: unknown }
  | { kind: 'tools'; definitions: readonly unknown[]; context: ToolSetContext }
  | { kind: 'simulator'; body: unknown; attempt: number };

export type Answer =
  /** `schemaIssues`: why the schema itself is none; then the input was not checked. */
  | { kind: 'input'; schemaIssues: SchemaIssue[]; inputIssues: InputIssue[] }
  | { kind: 'tools'; findings: PlacedFinding[] }
  | { kind: 'simulator'; answer: SimulatorAnswer };

/** The bundler may load this module more than once in one process; one worker is enough. */
const shared = globalThis as {
  /** Resolves once the worker listens: to null when it could not be started. */
  loopbenchSchemaWorker?: Promise<Worker | null> | undefined;
  /** Settles with the question that was asked last. */
  loopbenchSchemaTurn?: Promise<unknown>;
};

/**
 * Has a question about a person's schemas answered in a worker that can be stopped: a schema can be written to take
 * for ever. Questions are put one at a time, in the order they were asked, and each has its deadline to itself: one
 * that has to be stopped takes no other with it.
 *
 * @param deadlineMs how long the answer may take once the question's turn has come
 * @returns null when the answer took longer, or the worker failed over it
 */
export function askSchemaWorker(question: Question, deadlineMs: number): Promise<Answer | null> {
  const before = shared.loopbenchSchemaTurn ?? Promise.resolve();
  const answer = before.then(() => put(question, deadlineMs));
  // Whoever asks next waits for this one, however it ends.
  shared.loopbenchSchemaTurn = answer.catch(() => null);
  return answer;
}

async function put(question: Question, deadlineMs: number): Promise<Answer | null> {
  shared.loopbenchSchemaWorker ??= startWorker();
  const worker = await shared.loopbenchSchemaWorker;
  if (!worker) return null;
  return new Promise((resolve) => {
    let isOpen = true;
    const settle = (answer: Answer | null) => {
      isOpen = false;
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = () => settle(null);
    const stop = () => {
      if (!isOpen) return;
      shared.loopbenchSchemaWorker = undefined;
      void worker.terminate();
      giveUp();
    };
    // An answer may have come in time while the server was too busy to look: it is taken before the clock counts.
    const timer = setTimeout(() => setImmediate(stop), deadlineMs);
    worker.on('message', settle);
    worker.on('exit', giveUp);
    try {
      worker.postMessage(question);
    } catch (error) {
      // JSON nested some thousand levels deep is more than the copy's stack holds.
      getLog().warn({ err: error }, 'a question could not be handed to the schema worker');
      giveUp();
    }
  });
}

/** Its first message says that it listens, so that no question pays for the loading. */
function startWorker(): Promise<Worker | null> {
  const worker = new Worker(new URL('./schema-worker.ts', import.meta.url));
  worker.unref();
  // An error nobody listens to would end the server; the exit that follows settles the question.
  worker.on('error', (error) => getLog().error({ err: error }, 'the schema worker failed'));
  const started = new Promise<Worker | null>((resolve) => {
    worker.once('message', () => resolve(worker));
    worker.once('exit', () => {
      if (shared.loopbenchSchemaWorker === started) shared.loopbenchSchemaWorker = undefined;
      resolve(null);
    });
  });
  return started;
}
