import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { pathNodeSchema } from '@/lib/core/rerun/path-tree';
import { defineOperation } from './operation';
import { changesInputSchema } from './run-operations';

const repeatSchema = z.object({
  id: z.string(),
  runId: z.string().describe('The run whose start, and answers, it repeats'),
  times: z.number().int(),
  done: z.number().int().describe('Runs that have ended'),
  status: z.enum(['running', 'completed', 'cancelled', 'failed', 'interrupted']),
  problem: z.string().nullable().describe('Why it failed'),
  createdAt: z.iso.datetime(),
});

export type RepeatData = z.infer<typeof repeatSchema>;

const repeatResultSchema = z.object({
  repeat: repeatSchema,
  tree: z.array(pathNodeSchema).describe('The paths of the runs that have ended, the most taken first'),
  ends: z.record(z.string(), z.string()).describe('The last turn of each run, by its id'),
  usage: z.object({ input_tokens: z.number().int(), output_tokens: z.number().int() }),
});

export type RepeatResult = z.infer<typeof repeatResultSchema>;

export const createRepeatOperation = defineOperation('createRepeat', {
  tag: 'runs',
  summary: 'Run the same start several times, to see which paths the model takes',
  description:
    'The runs go on side by side, each as a branch of its own; the path that is shown stays. Equal calls get the recorded ' +
    'answers, others are answered by mocks; a run that needs a person is cancelled. The first failure ends them all.',
  bodyKind: 'large',
  body: z.object({
    times: z.number().int().min(1).max(limits.repeats.value),
    changes: changesInputSchema,
  }),
  status: 201,
  response: z.object({ repeat: repeatSchema }),
  failures: [404, 409],
});

export const getRepeatOperation = defineOperation('getRepeat', {
  tag: 'runs',
  summary: 'Get the repeats of a run and the tree of their paths',
  status: 200,
  response: repeatResultSchema,
  failures: [404],
});

export const listRepeatsOperation = defineOperation('listRepeats', {
  tag: 'runs',
  summary: 'List the repeats of a session, newest first',
  status: 200,
  response: z.object({ items: z.array(repeatSchema) }),
  failures: [404],
});

export const cancelRepeatOperation = defineOperation('cancelRepeat', {
  tag: 'runs',
  summary: 'Stop repeats; what has happened stays',
  body: z.object({}),
  status: 202,
  response: z.object({ repeat: repeatSchema }),
  failures: [404],
});
