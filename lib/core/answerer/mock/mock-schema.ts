import { z } from 'zod';
import { refuseUnsendable, storedResultSchema } from '@/lib/core/answerer/result-schema';
import { limits } from '@/lib/core/limits/limits.mjs';

/** The result of a mock rule as a caller gives it. What was stored before that was checked stays readable. */
const ruleResultSchema = storedResultSchema.superRefine(refuseUnsendable);

/** One mock rule; the first whose `when` the input satisfies answers. */
const storedRuleSchema = z.object({
  /** A JSON Schema the input must match; absent: always. */
  when: z.union([z.record(z.string(), z.unknown()), z.boolean()]).optional(),
  result: storedResultSchema,
  /** How long the answer takes. */
  delay_ms: z.number().int().min(0).max(limits.mockDelayMs.value).optional(),
  /** True where `{{input.path}}` in the result stands for what the input holds there. */
  template: z.boolean().optional(),
});

const ruleSchema = storedRuleSchema.extend({ result: ruleResultSchema });

/** The settings of a mock as they are kept. */
export const storedMockSchema = z.object({
  type: z.literal('mock'),
  rules: z.array(storedRuleSchema).max(limits.mockRules.value),
});

/** The settings of a mock as a caller gives them. */
export const mockSchema = storedMockSchema.extend({ rules: z.array(ruleSchema).max(limits.mockRules.value) });

export type MockRule = z.infer<typeof storedRuleSchema>;
export type MockSettings = z.infer<typeof storedMockSchema>;
