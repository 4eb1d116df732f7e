import { z } from 'zod';
import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import { storedAnswererSchema } from '@/lib/core/answerer/answerer-schemas';
import { isJsonObject } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { silencedFindingSchema, storedSilencedSchema } from '@/lib/core/tool/silence/silenced-finding';

/** A version of a library tool. */
export const libraryPinSchema = z.object({
  toolId: z.string().min(1).max(100),
  version: z.number().int().min(1),
});

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
  /** False: an input that breaks the schema goes to who answers all the same. Else the loop itself answers it as an error. */
  checksInput: z.boolean().optional(),
  /** Findings somebody has looked at and does not want to be told again. */
  silenced: z.array(silencedFindingSchema).max(limits.silencedFindings.value).optional(),
  /** Which version of which library tool it was taken from. Data alone: the library of this server may not have it. */
  library: libraryPinSchema.optional(),
});

/**
 * A tool as it is read from the database. An answerer of a later version, which nobody here can ask, is answered by hand:
 * the session opens, and nothing is run that is not understood.
 */
export const storedToolSchema = sessionToolSchema.extend({
  // What a later version of this program writes here must not keep a session from being opened.
  library: libraryPinSchema.optional().catch(undefined),
  silenced: storedSilencedSchema.optional(),
  answerer: z.preprocess((given) => (isKnown(given) ? given : { type: 'manual' }), storedAnswererSchema),
});

/** What is no answerer at all is left to the schema to refuse. */
const isKnown = (given: unknown): boolean =>
  !isJsonObject(given) || typeof given.type !== 'string' || findAnswererKind(given.type) !== undefined;

export type LibraryPin = z.infer<typeof libraryPinSchema>;
export type SessionTool = z.infer<typeof sessionToolSchema>;
