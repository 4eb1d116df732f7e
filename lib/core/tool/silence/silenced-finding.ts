import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';

/**
 * A finding that is not to be told again, and why. Loose: what a later version says of it besides is kept. So is one of a
 * rule nobody here knows.
 */
export const silencedFindingSchema = z.looseObject({
  /** Id of the rule. */
  rule: z.string().min(1).max(limits.silencedRule.value),
  /** Where in the definition, as a JSON Pointer; absent: wherever the rule finds something in the tool. */
  path: z.string().max(limits.silencedPath.value).optional(),
  reason: z.string().trim().min(1, 'Give a reason.').max(limits.silenceReason.value),
});

export type SilencedFinding = z.infer<typeof silencedFindingSchema>;

/** Entries as they were stored: masking makes a text longer, and a later version may take longer ones. */
export const storedSilencedSchema = z.array(
  z.looseObject({ rule: z.string(), path: z.string().optional(), reason: z.string() }),
);
