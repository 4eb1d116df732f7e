import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';

const blockSchema = z.looseObject({ type: z.string() });

/** The content of a tool result: text, or content blocks. */
export const resultContentSchema = z.union([z.string(), z.array(blockSchema)]);

const storedResultSchema = z.object({
  content: resultContentSchema.optional(),
  is_error: z.boolean().optional(),
});

/**
 * A tool result as a caller gives it: beside `is_error` the API takes text only. What was stored before that was
 * checked stays readable. Source: CLAUDE-API 5.3.
 */
export const toolResultSchema = storedResultSchema.refine(
  ({ content, is_error }) =>
    !is_error || !Array.isArray(content) || content.every((block) => block.type === 'text'),
  { error: 'With is_error the API takes text only.', path: ['content'] },
);

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

const manualSchema = z.object({ type: z.literal('manual') });
const storedMockSchema = z.object({
  type: z.literal('mock'),
  rules: z.array(storedRuleSchema).max(limits.mockRules.value),
});

/** Who answers the calls of a tool. */
const storedAnswererSchema = z.discriminatedUnion('type', [manualSchema, storedMockSchema]);

const ruleSchema = storedRuleSchema.extend({ result: toolResultSchema });

/** Who answers the calls of a tool, as a caller gives it. */
export const answererSchema = z.discriminatedUnion('type', [
  manualSchema,
  storedMockSchema.extend({ rules: z.array(ruleSchema).max(limits.mockRules.value) }),
]);

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

export type Answerer = z.infer<typeof storedAnswererSchema>;
export type MockRule = z.infer<typeof storedRuleSchema>;
export type SessionTool = z.infer<typeof sessionToolSchema>;
