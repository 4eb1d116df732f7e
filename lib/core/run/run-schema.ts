import { z } from 'zod';
import { divergencePolicySchema, divergenceSchema } from '@/lib/core/run/log/divergence';
import { changedSchema } from '@/lib/core/run/run-changes';

/** A run as the API tells it. */
export const runSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  parentTurnId: z.string().nullable().describe('The end of the path the run started from'),
  mode: z.enum(['auto', 'step']),
  status: z.enum(['running', 'completed', 'waiting', 'cancelled', 'failed', 'limit', 'interrupted']),
  rerun: z
    .object({ of: z.string(), on_divergence: divergencePolicySchema, isAccepted: z.boolean() })
    .nullable()
    .describe('The run it repeats, and what happens at a divergence; null for other runs'),
  changed: changedSchema
    .nullable()
    .describe('What the `changes` of the run made different of its session; null for a run without any'),
  divergence: divergenceSchema.nullable().describe('Where a rerun first left the recording'),
  lastSeq: z.number().int().describe('`seq` of the last event in its log'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type RunData = z.infer<typeof runSchema>;
