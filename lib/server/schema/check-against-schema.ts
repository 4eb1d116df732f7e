import 'server-only';
import { writeJson } from '@/lib/core/json/write-json';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import { runTask } from '@/lib/server/worker/run-task';
import { checkInputTask } from './check-input-task';

/** How long a schema may take over one input: long enough for an ordinary one on a machine that is busy. */
const DEADLINE_MS = 1000;

type Compiled = ReturnType<typeof compileSchema>;

/** What is known of schemas seen before; null: to be checked in the worker. */
const known = new WeakMap<object, Compiled | null>();

/**
 * Checks an input against a person's JSON Schema. Never throws for what the schema or the input holds. A schema that
 * might take for ever is checked in a worker that can be stopped; the plain ones are checked at once.
 *
 * @returns where the input breaks the schema; an issue that begins with `UNCHECKED` says that nobody knows
 */
export async function checkAgainstSchema(schema: unknown, data: unknown): Promise<InputIssue[]> {
  const bounded = typeof schema === 'object' && schema !== null ? compileBounded(schema) : null;
  if (bounded) return describe(bounded.issues, () => bounded.validate(data));
  const answer = await runTask(
    checkInputTask,
    { schema: writeJson(schema), data: writeJson(data) },
    DEADLINE_MS,
  );
  if (answer) return describe(answer.schemaIssues, () => answer.inputIssues);
  return [{ path: '', message: `${UNCHECKED}: the schema took longer than ${DEADLINE_MS} ms.` }];
}

function compileBounded(schema: object): Compiled | null {
  const seen = known.get(schema);
  if (seen !== undefined) return seen;
  const compiled = isBoundedSchema(schema) ? compileSchema(schema) : null;
  known.set(schema, compiled);
  return compiled;
}

function describe(schemaIssues: { message: string }[], check: () => InputIssue[]): InputIssue[] {
  const [invalid] = schemaIssues;
  if (!invalid) return check();
  return [{ path: '', message: `${UNCHECKED}: the schema is invalid. ${invalid.message}` }];
}
