import { z } from 'zod';

const blockSchema = z.looseObject({ type: z.string() });

/** The content of a tool result: text, or content blocks. */
export const resultContentSchema = z.union([z.string(), z.array(blockSchema)]);

export const toolResultSchema = z.object({
  content: resultContentSchema.optional(),
  is_error: z.boolean().optional(),
});

/** One mock rule; the first whose `when` the input satisfies answers. */
const mockRuleSchema = z.object({
  /** A JSON Schema the input must match; absent: always. */
  when: z.union([z.record(z.string(), z.unknown()), z.boolean()]).optional(),
  result: toolResultSchema,
  /** How long the answer takes. */
  delay_ms: z.number().int().min(0).max(600_000).optional(),
});

/** Who answers the calls of a tool. */
export const answererSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('manual') }),
  z.object({ type: z.literal('mock'), rules: z.array(mockRuleSchema).max(200) }),
]);

/** A tool of a session. */
export const sessionToolSchema = z.object({
  id: z.string().min(1).max(100),
  /** The definition exactly as typed: any `tools[]` entry of the API, or text that is not JSON yet. */
  text: z.string(),
  answerer: answererSchema,
  /** A switched-off tool stays in the session and is not sent. */
  enabled: z.boolean(),
  /** What the tool answers, as an example: the starting point of an answer by hand. */
  outputExample: z.string().optional(),
});

export type Answerer = z.infer<typeof answererSchema>;
export type MockRule = z.infer<typeof mockRuleSchema>;
export type SessionTool = z.infer<typeof sessionToolSchema>;
