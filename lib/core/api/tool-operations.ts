import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { findingShape } from './finding-schema';
import { defineOperation } from './operation';

const silenceSchema = z.object({
  rule: z.string().max(limits.silencedRule.value).describe('The `id` of its findings'),
  tool: z.number().int().optional().describe('The place of the tool; absent: of all'),
  path: z
    .string()
    .max(limits.silencedPath.value)
    .optional()
    .describe('As a finding has it, or as a JSON Pointer; absent: anywhere'),
  reason: z.string().max(limits.silenceReason.value).optional(),
});

const findingSchema = z.object({
  tool: z
    .number()
    .int()
    .nullable()
    .describe('Its place in `tools`; null for all together, and for what the request says of them'),
  ...findingShape,
  path: z
    .string()
    .describe('In the definition: `input_schema.properties.city`; in the request where `tool` is null'),
  why: z.string().describe('What happens when the rule is broken'),
  fix: findingShape.fix.describe('Its edits are of the definition'),
});

const score = z.number().int().min(0).max(100);
const budget = z.object({ used: z.number().int(), limit: z.number().int() });

export const lintToolsOperation = defineOperation('lintTools', {
  tag: 'tools',
  summary: 'Tell what the API would refuse of tools, and how they could be better',
  description:
    'One finding a place, errors first. Of more than 100 findings of a tool, and more than 10,000 in all, the last says ' +
    'how many there are besides. A score is 100 less 30 for each rule of severity `error` that is broken, 10 for each ' +
    '`warning` and 4 for each `info`; what the API refuses has 40 at most. The set has the mean of its tools, less what ' +
    'it breaks as a whole. A rule can be silenced, but not what the API refuses.',
  bodyKind: 'large',
  body: z.object({
    tools: z.array(z.unknown()).max(limits.tools.value).describe('As in the body of `POST /v1/messages`'),
    request: z
      .record(z.string(), z.unknown())
      .nullish()
      .describe(
        'The rest of that body: `model`, `tool_choice`, `output_config` and `messages` are looked at',
      ),
    silenced: z.array(silenceSchema).max(limits.silencedFindings.value).nullish(),
  }),
  status: 200,
  response: z.object({
    findings: z.array(findingSchema),
    scores: z.object({ set: score, tools: z.array(score).describe('In the order of `tools`') }),
    budgets: z
      .object({
        strict: budget.describe('Strict tools'),
        optional: budget.describe('Optional parameters of strict tools and the output format'),
        unions: budget.describe('Their parameters with a choice of types'),
        tokens: z.object({
          total: z.number().int(),
          tools: z.array(z.number().int()).describe('Of each tool, in the order of `tools`'),
          estimated: z.boolean(),
        }),
      })
      .describe('What the API limits in one request, and what the tools add to its tokens'),
    silenced: z.number().int().describe('Findings that are not told'),
  }),
});
