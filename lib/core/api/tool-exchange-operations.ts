import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toolWriters } from '@/lib/core/tool-export/tool-writers';
import { toolReaders } from '@/lib/core/tool-import/tool-readers';
import { findingShape } from './finding-schema';
import { defineOperation } from './operation';

const changeSchema = z.object({
  path: z.string().describe('In the definition, or in what was brought in; empty for the whole'),
  message: z.string(),
  before: z
    .unknown()
    .optional()
    .describe('What stood there, where it does not stand in the definition any more'),
});

const findingSchema = z.object({
  tool: z.number().int().nullable().describe('Its place among the tools'),
  ...findingShape,
  path: z.string().describe('In the definition: `input_schema.properties.city`'),
  why: z.string(),
});

const formatSchema = z
  .enum(toolReaders.map(({ id }) => id))
  .optional()
  .describe('The form the text is in; without it the first that knows the text is taken');

export const importToolsOperation = defineOperation('importTools', {
  tag: 'tools',
  summary: 'Make tools for Claude of a text, or of what stands at an address',
  description:
    'Takes tools for Claude and for other makers, alone, in a list, in a request or in messages that call them; the tools of ' +
    'an MCP server; OpenAPI and Swagger documents as JSON or YAML; a JSON Schema; a cURL command; and source code, which is ' +
    'parsed and never run. A list keeps its length and order. `definition` is what can be sent: lint finds no error in it, ' +
    'and everything that was changed or left out for that stands in `changes`. Addresses are fetched over http and https; ' +
    'those of private networks only where LOOPBENCH_HTTP_ALLOW names them.',
  bodyKind: 'large',
  body: z
    .object({
      text: z.string().optional(),
      url: z.string().min(1).max(8192).optional().describe('Instead of `text`'),
      format: formatSchema,
    })
    .refine(({ text, url }) => (text === undefined) !== (url === undefined), {
      error: 'Give either `text` or `url`.',
    }),
  status: 200,
  response: z.object({
    format: z.string().describe('The form the text was read as'),
    tools: z.array(
      z.object({
        definition: z.record(z.string(), z.unknown()),
        changes: z.array(changeSchema),
        findings: z.array(findingSchema).describe('What is still to say of it; never an error'),
      }),
    ),
    problems: z
      .array(z.object({ severity: z.enum(['warning', 'info']), path: z.string(), message: z.string() }))
      .describe('What could not be read, or not wholly'),
  }),
});

export const exportToolsOperation = defineOperation('exportTools', {
  tag: 'tools',
  summary: 'Write tools in a form for elsewhere, or as a program that runs them in a loop',
  description:
    'Programs carry the settings of the session, a function for each tool (with what its mock answers, where it has one), the ' +
    'handling of errors and the bounds of the loop. They read the key from ANTHROPIC_API_KEY, and the address of the API from ' +
    'ANTHROPIC_BASE_URL where it is set. `-runner` is the same with the loop of the SDK. Nothing of the texts in tools and ' +
    'settings is code in any of them.',
  bodyKind: 'large',
  body: z.object({
    tools: z.array(z.unknown()).max(limits.tools.value).describe('As they stand in a request'),
    session: z
      .union([z.string().min(1).max(100), z.record(z.string(), z.unknown())])
      .optional()
      .describe(
        'The id of a session; or the settings themselves: the body of a request, with `betas` and `loop` beside it, or a session as ' +
          '`GET /api/sessions/{id}` tells it',
      ),
    target: z.enum(toolWriters.map(({ id }) => id)),
  }),
  status: 200,
  response: z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) }),
  failures: [404],
});
