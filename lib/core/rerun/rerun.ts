import { z } from 'zod';
import { divergencePolicySchema } from '@/lib/core/run/log/divergence';

/** How a run repeats a recorded one, as it is kept with the run. */
export const rerunSchema = z.object({
  /** The run whose answers it gets. */
  of: z.string(),
  on_divergence: divergencePolicySchema,
  /** The person has said that from now on this is how it should go. */
  isAccepted: z.boolean().default(false),
});

export type Rerun = z.infer<typeof rerunSchema>;
