import 'server-only';
import { setImmediate } from 'node:timers/promises';

/** How long to work before others have their turn, in milliseconds. */
const SLICE_MS = 8;

/** Does a piece of work that can pause, so that no other request waits for it. Gives what it returns. */
export async function inSlices<T>(work: Generator<null, T>): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE_MS;
  }
}
