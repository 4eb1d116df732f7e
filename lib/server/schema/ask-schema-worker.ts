import 'server-only';
import { Worker } from 'node:worker_threads';
import type { InputIssue } from '@/lib/core/run/run-event';
import type { SchemaIssue } from '@/lib/core/schema/find-schema-issues';
import type { PlacedFinding } from '@/lib/core/tool/lint-tools';
import type { ToolSetContext } from '@/lib/core/tool/tool-finding';

/** What can be asked: does an input fit a schema, and what is wrong with a set of tools. */
export type Question =
  | { kind: 'input'; schema: unknown; data: unknown }
  | { kind: 'tools'; definitions: readonly unknown[]; context: ToolSetContext };

export type Answer =
  /** `schemaIssues`: why the schema itself is none; then the input was not checked. */
  | { kind: 'input'; schemaIssues: SchemaIssue[]; inputIssues: InputIssue[] }
  | { kind: 'tools'; findings: PlacedFinding[] };

interface Checker {
  worker: Worker;
  ready: Promise<unknown>;
  waiting: Map<number, (answer: Answer | null) => void>;
}

/** The bundler may load this module more than once in one process; one worker is enough. */
const shared = globalThis as { loopbenchChecker?: Checker | undefined; loopbenchQuestion?: number };

/**
 * Has a question about a person's schemas answered in a worker that can be stopped: a schema can be written to take
 * for ever.
 *
 * @returns null when the answer took longer than `deadlineMs`, or the worker failed
 */
export async function askSchemaWorker(question: Question, deadlineMs: number): Promise<Answer | null> {
  shared.loopbenchChecker ??= startChecker();
  const checker = shared.loopbenchChecker;
  await checker.ready;
  shared.loopbenchQuestion = (shared.loopbenchQuestion ?? 0) + 1;
  const id = shared.loopbenchQuestion;
  return new Promise((resolve) => {
    const timer = setTimeout(() => stop(checker), deadlineMs);
    checker.waiting.set(id, (answer) => {
      clearTimeout(timer);
      checker.waiting.delete(id);
      resolve(answer);
    });
    checker.worker.postMessage({ id, question });
  });
}

function startChecker(): Checker {
  const worker = new Worker(new URL('./schema-worker.ts', import.meta.url));
  const waiting: Checker['waiting'] = new Map();
  const ready = new Promise((resolve) => {
    worker.once('online', resolve);
    worker.once('error', resolve);
  });
  const checker: Checker = { worker, waiting, ready };
  worker.unref();
  worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => waiting.get(id)?.(answer));
  worker.on('error', () => stop(checker));
  return checker;
}

/** Ends a worker that hangs or has failed. What it was asked stays unanswered; the next question starts another. */
function stop(checker: Checker): void {
  if (shared.loopbenchChecker === checker) shared.loopbenchChecker = undefined;
  void checker.worker.terminate();
  for (const give of [...checker.waiting.values()]) give(null);
}
