import type { SampleKind } from '@/lib/core/sample/sample-schema';
import type { Task } from '@/lib/server/worker/task';

interface JudgeInput {
  /** `{schema, instances}` as JSON. */
  body: string;
  formats: 'annotate' | 'assert';
}

/** Which values fit a schema? Told as JSON. */
export const judgeInstancesTask: Task<JudgeInput, string> = { name: 'judge-instances', lane: 'request' };

interface SampleInput {
  /** As JSON. */
  schema: string;
  kind: SampleKind;
  seed: number | string;
  count: number;
}

/** What does a schema allow, or refuse? Told as JSON. */
export const sampleSchemaTask: Task<SampleInput, string> = { name: 'sample-schema', lane: 'request' };
