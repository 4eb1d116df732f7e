import { z } from 'zod';
import { sessionToolSchema, storedToolSchema } from '@/lib/core/session/session-tool';

/** What of a run is not as its session has it, by name: for a word about it. */
export const changedSchema = z.object({
  settings: z.array(z.string()).describe('Names of the Messages API; of the loop as `loop.max_steps`'),
  tools: z.array(z.string()).describe('Their names'),
});

export type Changed = z.infer<typeof changedSchema>;

/** What a run is run with in place of its session's settings and tools, for itself alone. */
export const runChangesSchema = z.object({
  /** Fields of the configuration, as `applyOverrides` takes them. */
  config: z.record(z.string(), z.unknown()).optional(),
  /** Take the place of all the session's tools. */
  tools: z.array(sessionToolSchema).optional(),
});

export type RunChanges = z.infer<typeof runChangesSchema>;

/** The same as it is kept with the run. What it changed is told as it was when the run began. */
export const storedRunChangesSchema = runChangesSchema.extend({
  tools: z.array(storedToolSchema).optional(),
  changed: changedSchema,
});

export type StoredRunChanges = z.infer<typeof storedRunChangesSchema>;
