import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { isBoundedSchema } from '@/lib/core/schema/is-bounded-schema';
import { judgeInstances } from '@/lib/core/schema/judge-instances';
import { runTask } from '@/lib/server/worker/run-task';
import { judgeInstancesTask } from './schema-tasks';

const DEADLINE_MS = 10_000;

/** Values of no more text, and schemas that take no longer than they are long, are judged at once. */
const MAX_PLAIN_CHARS = 20_000;

interface Sent {
  schema: unknown;
  instances: unknown[];
  formats: 'annotate' | 'assert';
}

/** Holds values against a schema. @throws AppError `bad_request` where the schema is none, cannot judge, or takes too long */
export async function judgeSentInstances({
  schema,
  instances,
  formats,
}: Sent): Promise<ReturnType<typeof judgeInstances>> {
  const body = writeJson({ schema, instances });
  if (body.length <= MAX_PLAIN_CHARS && isBoundedSchema(schema))
    return judgeInstances(schema, instances, formats);
  const judged = await runTask(judgeInstancesTask, { body, formats }, DEADLINE_MS);
  if (judged !== null) return readJson(judged) as ReturnType<typeof judgeInstances>;
  const message = `The values could not be held against the schema within ${DEADLINE_MS / 1000} seconds. Look for a pattern with nested repeats, or for $refs that multiply; or send fewer values.`;
  throw new AppError('bad_request', message);
}
