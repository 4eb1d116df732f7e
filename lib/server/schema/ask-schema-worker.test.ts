import { describe, expect, it } from 'vitest';
import { askSchemaWorker, type Question } from './ask-schema-worker';

/** Only the native engine reads look-ahead, and this text keeps it busy for longer than any test runs. */
const hanging: Question = {
  kind: 'input',
  schema: { type: 'string', pattern: '^(?=a)(a+)+$' },
  data: `${'a'.repeat(60)}!`,
};
const innocent: Question = { kind: 'input', schema: { type: 'string', pattern: '^a' }, data: 'abc' };
const fits = { kind: 'input', schemaIssues: [], inputIssues: [] };

describe('askSchemaWorker', () => {
  it('leaves only the question unanswered that takes too long, not those beside it', async () => {
    const asked = [innocent, hanging, innocent, innocent].map((question) =>
      askSchemaWorker(question, question === hanging ? 200 : 5000),
    );
    expect(await Promise.all(asked)).toEqual([fits, null, fits, fits]);
  });

  it('starts the clock of a question when the question begins, not while it waits for another', async () => {
    const slow = askSchemaWorker(hanging, 1000);
    const quick = askSchemaWorker(innocent, 500);
    expect(await quick).toEqual(fits);
    expect(await slow).toBeNull();
  });

  it('takes an answer that came in time though the server was too busy to look', async () => {
    await askSchemaWorker(innocent, 5000);
    // Behind an immediate, the loop comes to its timers before it comes to its messages.
    await new Promise((resolve) => setImmediate(resolve));
    const asked = askSchemaWorker(innocent, 100);
    // The question is handed over some microtasks later; then the server is busy until the time is up.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    for (const from = performance.now(); performance.now() - from < 300; );
    expect(await asked).toEqual(fits);
  });

  it.each<[string, Question]>([
    ['cannot be handed over', { kind: 'input', schema: {}, data: nestTooDeep() }],
    // No JSON has it: the worker throws when it writes the schema out.
    ['ends the worker', { kind: 'input', schema: 1n, data: null }],
  ])('goes on after a question that %s', async (_title, question) => {
    const asked = [askSchemaWorker(question, 5000), askSchemaWorker(innocent, 5000)];
    expect(await Promise.all(asked)).toEqual([null, fits]);
  });
});

/** Deeper than the stack of the copy to the worker. */
function nestTooDeep(): unknown {
  return JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
}
