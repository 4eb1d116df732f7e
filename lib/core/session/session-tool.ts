import { z } from 'zod';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { limits } from '@/lib/core/limits/limits.mjs';

const blockSchema = z.looseObject({ type: z.string() });

/** The content of a tool result: text, or content blocks. */
export const resultContentSchema = z.union([z.string(), z.array(blockSchema)]);

const storedResultSchema = z.object({
  content: resultContentSchema.optional(),
  is_error: z.boolean().optional(),
});

/** A result the API would refuse is refused here, with its place. What can be converted is, when it is taken. */
function refuseUnsendable(
  { content, is_error }: { content?: unknown; is_error?: boolean | undefined },
  context: z.RefinementCtx,
): void {
  const { issues } = toSendableContent(content, { place: 'result', isError: is_error === true });
  for (const { path, message } of issues)
    context.addIssue({ code: 'custom', path: path.split('.').map(toPathPart), message });
}

const toPathPart = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const givenContentSchema = z.union(
  [z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())],
  'Content is text, or a list of content blocks.',
);

/** A tool result as a caller gives it, also in the forms of MCP: `toSendableResult` makes of it what is kept. */
export const givenResultSchema = z
  .object({ content: givenContentSchema.optional(), is_error: z.boolean().optional() })
  .superRefine(refuseUnsendable);

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

const manualSchema = z.object({ type: z.literal('manual') });
const storedMockSchema = z.object({
  type: z.literal('mock'),
  rules: z.array(storedRuleSchema).max(limits.mockRules.value),
});

/** Who answers the calls of a tool. */
const storedAnswererSchema = z.discriminatedUnion('type', [manualSchema, storedMockSchema]);

const ruleSchema = storedRuleSchema.extend({ result: ruleResultSchema });

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
