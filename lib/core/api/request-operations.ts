import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { findingShape } from './finding-schema';
import { defineOperation } from './operation';

const problemSchema = z.object({
  ...findingShape,
  path: z.string().describe('`tools.0.input_schema`, `messages.2.content.0`; empty for the request itself'),
  fix: findingShape.fix.describe('Its edits are of the request'),
});

const problems = z.array(problemSchema).describe('Errors first, in the order in which the API finds them');

export const checkRequestOperation = defineOperation('checkRequest', {
  tag: 'requests',
  summary:
    'Tell what the Messages API would refuse of a request, and what it takes but a person should hear of',
  description:
    'Judged as version 2026-10-21. Signatures of thinking, and whether files exist, are not judged. Of more than 100 ' +
    'problems the last says how many there are besides.',
  bodyKind: 'large',
  body: z.object({
    request: z
      .unknown()
      .describe('The body of `POST /v1/messages`, with the names of the `anthropic-beta` header in `betas`'),
  }),
  status: 200,
  response: z.object({ problems }),
});

export const repairRequestOperation = defineOperation('repairRequest', {
  tag: 'requests',
  summary: 'Make a request that can be sent of a pasted text',
  description:
    'Takes JSON, also with trailing commas and the like, a bare list of messages, a cURL command, and the chat format of ' +
    'OpenAI. Every text stands in `request` or in a `before` of `changes`. A request that needs no mending comes back as ' +
    'it is, without changes.',
  bodyKind: 'large',
  body: z.object({ text: z.string() }),
  status: 200,
  response: z.object({
    request: z.record(z.string(), z.unknown()),
    problems,
    changes: z.array(
      z.object({
        path: z.string(),
        message: z.string(),
        before: z
          .unknown()
          .optional()
          .describe('What stood there, where it does not stand in the request any more'),
      }),
    ),
  }),
});

export const countRequestTokensOperation = defineOperation('countRequestTokens', {
  tag: 'requests',
  summary: 'Count the tokens of a request, and what each part adds to them',
  description:
    'By the API, where a key is configured and the model is not the simulator. A part costs the count of it all less the ' +
    'count without it; `messages` is the count with neither system prompt nor tools.',
  bodyKind: 'large',
  body: z.object({
    request: z
      .looseObject({
        model: z.string().min(1),
        messages: z.array(z.unknown()).min(1).max(limits.messages.value),
        tools: z.array(z.unknown()).max(limits.tools.value).nullish(),
      })
      .describe('The body of `POST /v1/messages`, with the names of the `anthropic-beta` header in `betas`'),
  }),
  status: 200,
  response: z.object({
    total: z.number().int(),
    system: z.number().int(),
    messages: z.number().int(),
    tools: z
      .array(z.object({ name: z.string(), tokens: z.number().int() }))
      .describe('In the order of the request'),
    estimated: z.boolean().describe('True where no API counted'),
  }),
});

export type TokenCount = z.output<typeof countRequestTokensOperation.response>;
