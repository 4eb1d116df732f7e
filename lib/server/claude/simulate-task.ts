import type { Task } from '@/lib/server/worker/task';

interface Input {
  body: string;
  attempt: number;
  /** In milliseconds since 1970. */
  now: number;
}

/**
 * What does the simulator answer to a request? It checks the tools in it, and makes up inputs for them. The body is given
 * as JSON, and so is the answer (a `SimulatorAnswer`).
 */
export const simulateTask: Task<Input, string> = { name: 'simulate', lane: 'check' };
