import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { createPool } from './create-pool';

/** A worker that says it listens, and then answers when it is let. */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const gate = new Int32Array(workerData);
  parentPort.on('message', ({ input }) => {
    Atomics.wait(gate, 0, 0);
    parentPort.postMessage({ ok: true, output: input });
  });
  parentPort.postMessage('listening');`;

it('a pool takes so many tasks and no more, and does all it took', async () => {
  const gate = new SharedArrayBuffer(4);
  const pool = createPool(1, () => new Worker(SCRIPT, { eval: true, workerData: gate }));
  const give = (number: number) => pool.run({ name: 'check-input', input: number }, 60_000);
  const first = give(-1);
  const waiting = Array.from({ length: 999 }, (_, number) => give(number));
  expect(await Promise.all([give(999), give(1000)].slice(1))).toEqual([null]);
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  expect(await first).toEqual({ output: -1 });
  expect(await Promise.all(waiting)).toEqual(waiting.map((_, number) => ({ output: number })));
  expect(await give(7)).toEqual({ output: 7 });
});
