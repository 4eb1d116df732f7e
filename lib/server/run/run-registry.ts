import 'server-only';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { RunLog } from './drive/run-log';

/** A run whose loop is going on in this process. */
export interface ActiveRun {
  runId: string;
  sessionId: string;
  controller: AbortController;
  log: RunLog;
  /** Shared with the loop: an answer put here counts. */
  results: Map<string, ToolResult>;
  done: Promise<void>;
}

interface Registry {
  active: Map<string, ActiveRun>;
  /** The end of the queue for each key, so that changes of one run or session happen one after the other. */
  queues: Map<string, Promise<unknown>>;
}

/** The bundler may load this module more than once in one process; there must be one registry. */
const shared = globalThis as { loopbenchRuns?: Registry };

function getRegistry(): Registry {
  shared.loopbenchRuns ??= { active: new Map(), queues: new Map() };
  return shared.loopbenchRuns;
}

/** The run's loop, if it is going on. */
export function findActiveRun(runId: string): ActiveRun | undefined {
  return getRegistry().active.get(runId);
}

/** The loops going on in a session; in all sessions without an id. */
export function findActiveRuns(sessionId?: string): ActiveRun[] {
  return [...getRegistry().active.values()].filter((run) => !sessionId || run.sessionId === sessionId);
}

/** Enters a run and takes it out again when its loop has ended. */
export function registerRun(run: ActiveRun): void {
  getRegistry().active.set(run.runId, run);
  const forget = () => getRegistry().active.delete(run.runId);
  run.done.then(forget, forget);
}

/** Runs `work` after everything else that was queued under `key`: decisions about one run are made one at a time. */
export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  const { queues } = getRegistry();
  const before = queues.get(key) ?? Promise.resolve();
  const turn = before.then(work, work);
  queues.set(key, turn);
  try {
    return await turn;
  } finally {
    if (queues.get(key) === turn) queues.delete(key);
  }
}
