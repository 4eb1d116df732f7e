import { z } from 'zod';

/** The input as the model gave it, which need not be an object. */
const callSchema = z.object({ name: z.string(), input: z.unknown() });

const answerSchema = z.object({
  stop_reason: z.string().nullable(),
  calls: z.array(callSchema).describe('The client tool calls, in the order the model made them'),
});

/** The first place where a run went another way than the recording it is held against. */
export const divergenceSchema = z.object({
  kind: z
    .enum(['other_tool', 'other_input', 'other_order', 'other_count', 'text_only', 'other_stop_reason'])
    .describe(
      '`other_count`: more or fewer calls at once; `text_only`: an answer where the recording has calls; ' +
        '`other_order`: the same calls in another order',
    ),
  step: z.number().int().describe('Which answer of the run, from 1'),
  expected: answerSchema.describe('As recorded'),
  actual: answerSchema,
  differences: z
    .array(
      z.object({
        call: z.number().int().describe('Index into `actual.calls`'),
        path: z.string().describe('JSON Pointer into the input'),
        expected: z.string().optional().describe('JSON, shortened; absent where the recording has nothing'),
        actual: z.string().optional().describe('JSON, shortened; absent where the run has nothing'),
      }),
    )
    .describe('Of `other_input`: where the inputs differ'),
});

export type Divergence = z.infer<typeof divergenceSchema>;

/** One answer of the model, as far as it decides where a run goes. */
export type AnswerSummary = Divergence['actual'];

/** What happens at the first divergence: the run waits for a person, goes on by the tools' own answerers, or ends. */
export const divergencePolicySchema = z.enum(['wait', 'go_on', 'end']);

export type DivergencePolicy = z.infer<typeof divergencePolicySchema>;
