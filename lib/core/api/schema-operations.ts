import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { inputIssueSchema } from '@/lib/core/schema/input-issue';
import { defineOperation } from './operation';

const schema = z
  .unknown()
  .refine((value) => value !== undefined, '`schema` is missing.')
  .describe('A JSON Schema of draft 2020-12, or of the draft its `$schema` names; nothing is fetched');

export const validateInstancesOperation = defineOperation('validateInstances', {
  tag: 'tools',
  summary: 'Hold values against a JSON Schema',
  bodyKind: 'large',
  body: z.object({
    schema,
    instances: z.array(z.unknown()).max(limits.instances.value),
    formats: z
      .enum(['annotate', 'assert'])
      .default('annotate')
      .describe('Whether `format` is a mere note, or a rule'),
  }),
  status: 200,
  response: z.object({
    valid: z.array(z.boolean()).describe('In the order of `instances`'),
    errors: z
      .array(z.array(inputIssueSchema))
      .describe(
        'What each breaks: places are JSON Pointers into it. Of more than 100 the last counts the others',
      ),
  }),
});

export const sampleSchemaOperation = defineOperation('sampleSchema', {
  tag: 'tools',
  summary: 'Make values a JSON Schema allows, allows at its limits, or refuses',
  description:
    'The same seed gives the same samples. Each was held against the schema: `valid` and `edge` ones keep its formats too. ' +
    'Where the schema allows only a few values, samples repeat. A schema for which none is found in 300 tries is answered ' +
    'with 400 and the keyword that was not satisfied.',
  bodyKind: 'large',
  body: z.object({
    schema,
    kind: z.enum(['valid', 'edge', 'invalid']).default('valid'),
    seed: z.union([z.number(), z.string().max(1000)]).default(0),
    count: z.number().int().min(1).max(limits.samples.value).default(1),
  }),
  status: 200,
  response: z.object({ samples: z.array(z.unknown()) }),
});
