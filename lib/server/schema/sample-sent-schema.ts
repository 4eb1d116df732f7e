import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { SampleKind } from '@/lib/core/sample/sample-schema';
import { runTask } from '@/lib/server/worker/run-task';
import { sampleSchemaTask } from './schema-tasks';

const DEADLINE_MS = 10_000;

interface Asked {
  schema: unknown;
  kind: SampleKind;
  seed: number | string;
  count: number;
}

/** Makes values for a schema. @throws AppError `bad_request` where none is found, or it takes too long */
export async function sampleSentSchema({ schema, ...asked }: Asked): Promise<{ samples: unknown[] }> {
  const made = await runTask(sampleSchemaTask, { schema: writeJson(schema), ...asked }, DEADLINE_MS);
  if (made !== null) return { samples: readJson(made) as unknown[] };
  const message = `No samples could be made within ${DEADLINE_MS / 1000} seconds. Look for a pattern with nested repeats, or for $refs that multiply; or ask for fewer.`;
  throw new AppError('bad_request', message);
}
