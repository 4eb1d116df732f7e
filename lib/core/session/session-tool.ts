import { z } from 'zod';
import { storedAnswererSchema } from '@/lib/core/answerer/answerer-kinds';

/** A tool of a session. */
export const sessionToolSchema = z.object({
  id: z.string().min(1).max(100),
  /** The definition exactly as typed: any `tools[]` entry of the API, or text that is not JSON yet. */
  text: z.string(),
  answerer: storedAnswererSchema,
  /** A switched-off tool stays in the session and is not sent. */
  enabled: z.boolean(),
  /** What the tool answers, as an example: the starting point of an answer by hand. */
  outputExample: z.string().optional(),
});

export type SessionTool = z.infer<typeof sessionToolSchema>;
