import { z } from 'zod';
import { sessionToolSchema } from '@/lib/core/session/session-tool';
import { divergencePolicySchema } from './divergence';

/** What a rerun does differently from its session, for itself alone. */
const storedChangesSchema = z.object({
  /** Fields of the configuration that take the place of the session's; null takes one out. */
  config: z.record(z.string(), z.unknown()).optional(),
  /** Take the place of all the session's tools. */
  tools: z.array(sessionToolSchema).optional(),
});

/** How a run repeats a recorded one, as it is kept with the run. */
export const rerunSchema = z.object({
  /** The run whose answers it gets. */
  of: z.string(),
  on_divergence: divergencePolicySchema,
  changes: storedChangesSchema.default({}),
  /** The person has said that from now on this is how it should go. */
  isAccepted: z.boolean().default(false),
});

export type Rerun = z.infer<typeof rerunSchema>;
