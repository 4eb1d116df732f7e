import { describe, expect, it } from 'vitest';
import { checkInputTask } from '@/lib/server/schema/check-input-task';
import { runTask } from './run-task';

interface Input {
  schema: string;
  data: string;
}

/** Only the native engine reads look-ahead, and this text keeps it busy for longer than any test runs. */
const hanging: Input = {
  schema: JSON.stringify({ type: 'string', pattern: '^(?=a)(a+)+$' }),
  data: JSON.stringify(`${'a'.repeat(60)}!`),
};
const innocent: Input = { schema: '{"type": "string", "pattern": "^a"}', data: '"abc"' };
const fits = { schemaIssues: [], inputIssues: [] };
const check = (input: Input, deadlineMs: number) => runTask(checkInputTask, input, deadlineMs);

describe('runTask', () => {
  it('leaves only the task undone that takes too long, not those beside it', async () => {
    const asked = [innocent, hanging, innocent, innocent].map((input) =>
      check(input, input === hanging ? 200 : 5000),
    );
    expect(await Promise.all(asked)).toEqual([fits, null, fits, fits]);
  });

  it('starts the clock of a task when the task begins, not while it waits for others', async () => {
    const slow = [check(hanging, 1000), check(hanging, 1000)];
    const quick = check(innocent, 500);
    expect(await quick).toEqual(fits);
    expect(await Promise.all(slow)).toEqual([null, null]);
  });

  it('takes an answer that came in time though the server was too busy to look', async () => {
    await check(innocent, 5000);
    // Behind an immediate, the loop comes to its timers before it comes to its messages.
    await new Promise((resolve) => setImmediate(resolve));
    const asked = check(innocent, 100);
    // The task is handed over some microtasks later; then the server is busy until the time is up.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    for (const from = performance.now(); performance.now() - from < 300; );
    expect(await asked).toEqual(fits);
  });

  it('goes on after a task that ends the worker', async () => {
    // What is no JSON is never handed over: the worker throws when it reads it.
    const asked = [check({ schema: '{', data: '1' }, 5000), check(innocent, 5000)];
    expect(await Promise.all(asked)).toEqual([null, fits]);
  });

  it('lets nobody wait for the end of a schema that hangs', async () => {
    let isOver = false;
    void check(hanging, 30_000).then(() => {
      isOver = true;
    });
    expect(await Promise.all([check(innocent, 5000), check(innocent, 5000)])).toEqual([fits, fits]);
    expect(isOver).toBe(false);
  });
});
