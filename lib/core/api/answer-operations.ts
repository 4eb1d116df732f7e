import { z } from 'zod';
import { answererSchema } from '@/lib/core/answerer/answerer-schemas';
import { resultContentSchema } from '@/lib/core/answerer/result-schema';
import { defineOperation } from './operation';

export const tryAnswerOperation = defineOperation('tryAnswer', {
  tag: 'tools',
  summary: 'Have one call answered, without a model and without a run',
  description:
    'Whether the input fits the schema of the tool is not looked at: that belongs to the loop. Where a person would be ' +
    'asked, the result says so and `asks_person` is true. A delay is waited for.',
  bodyKind: 'large',
  body: z.object({
    tool: z.looseObject({ name: z.string().min(1) }).describe('As in the body of `POST /v1/messages`'),
    answerer: answererSchema,
    input: z.record(z.string(), z.unknown()),
    session_id: z.string().max(100).optional().describe('Its variables are filled in'),
  }),
  status: 200,
  response: z.object({
    result: z.object({ content: resultContentSchema, is_error: z.boolean() }),
    asks_person: z.boolean(),
    trace: z
      .array(z.object({ kind: z.string(), text: z.string(), detail: z.string().optional() }))
      .describe('What the answerer did, in order'),
    ms: z.number().describe('How long it took'),
  }),
  failures: [404],
});
