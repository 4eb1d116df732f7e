import { z } from 'zod';

/** A run as the API tells it. */
export const runSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  parentTurnId: z.string().nullable().describe('The end of the path the run started from'),
  mode: z.enum(['auto', 'step']),
  status: z.enum(['running', 'completed', 'waiting', 'cancelled', 'failed', 'limit', 'interrupted']),
  lastSeq: z.number().int().describe('`seq` of the last event in its log'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type RunData = z.infer<typeof runSchema>;
