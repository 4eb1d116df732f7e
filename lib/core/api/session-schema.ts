import { z } from 'zod';
import { answererSchema } from '@/lib/core/answerer/answerer-schemas';
import { runSchema } from '@/lib/core/run/run-schema';
import { searchPlaces } from '@/lib/core/search/find-excerpt';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { sessionToolSchema } from '@/lib/core/session/session-tool';
import { turnSchema } from '@/lib/core/session/turn-schema';

const json = z.record(z.string(), z.unknown());
const date = z.iso.datetime().describe('ISO 8601, UTC');

const toolSchema = sessionToolSchema.extend({
  definition: json.nullable().describe('`text` parsed; null while it is not a JSON object'),
});

/** A tool as a caller gives it: the definition as an object, or its exact text. */
export const toolInputSchema = z
  .object({
    id: z.string().min(1).max(100).optional(),
    definition: json.nullable().optional().describe('Any entry of `tools[]` of the Messages API'),
    text: z
      .string()
      .optional()
      .describe('The definition exactly as typed; kept as it is while it says the same as `definition`'),
    answerer: answererSchema.default({ type: 'manual' }),
    enabled: z.boolean().default(true),
    outputExample: z.string().optional(),
    checksInput: sessionToolSchema.shape.checksInput.describe(
      'False: who answers the tool also gets an input that breaks its schema. Otherwise the loop answers that by itself, as an error',
    ),
    silenced: sessionToolSchema.shape.silenced.describe('Findings that are not told again, and why'),
    library: sessionToolSchema.shape.library.describe(
      'The version of a library tool it was taken from; the library need not have it',
    ),
  })
  .refine((tool) => tool.text !== undefined || tool.definition, {
    error: 'Give the tool a definition.',
    path: ['definition'],
  });

export const sessionSchema = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.number().int().describe('Counts the edits; send it with a PATCH to notice an edit in between'),
  config: sessionConfigSchema,
  tools: z.array(toolSchema),
  draft: z.string().describe('What stands unsent in the composer'),
  tags: z.array(z.string()),
  pinned: z.boolean().describe('Pinned sessions are listed first'),
  headTurnId: z.string().nullable(),
  turns: z.array(turnSchema).describe('The current path, root first'),
  branches: z
    .record(z.string(), z.array(z.string()))
    .describe('For every turn of the path that has siblings: their ids with its own, oldest first'),
  runs: z.array(runSchema).describe('Newest first'),
  notes: z
    .array(z.string())
    .describe('What was not taken as it stood when it was imported, or created from messages'),
  createdAt: date,
  updatedAt: date,
});

export const sessionSummarySchema = sessionSchema
  .pick({ id: true, title: true, tags: true, pinned: true, createdAt: true, updatedAt: true })
  .extend({
    model: z.string(),
    toolNames: z.array(z.string()),
    turnCount: z.number().int(),
    status: runSchema.shape.status.nullable().describe('Of the newest run; null before the first'),
    hasErrors: z.boolean().describe('True once a run has failed or a tool has answered with an error'),
    deletedAt: date.nullable().describe('When it was put into the bin'),
    match: z
      .object({
        in: z.enum(searchPlaces),
        text: z.string(),
        marks: z
          .array(z.tuple([z.number().int(), z.number().int()]))
          .describe('Ranges of `text`, in UTF-16 units'),
      })
      .optional()
      .describe('Where the search found it'),
  });

export type SessionData = z.infer<typeof sessionSchema>;
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
export type ToolData = z.infer<typeof toolSchema>;
export type ToolInput = z.infer<typeof toolInputSchema>;
