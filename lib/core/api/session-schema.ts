import { z } from 'zod';
import { answererSchema } from '@/lib/core/answerer/answerer-kinds';
import { type Block, isJsonObject, isToolResultBlock, isToolUseBlock } from '@/lib/core/claude/message';
import { searchPlaces } from '@/lib/core/search/find-excerpt';
import { MAX_TAG_LENGTH, MAX_TAGS, MAX_TITLE_LENGTH } from '@/lib/core/session/session-bounds';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { sessionToolSchema } from '@/lib/core/session/session-tool';
import { messageSchema, turnSchema } from '@/lib/core/session/turn-schema';
import { runSchema } from './run-schema';

const json = z.record(z.string(), z.unknown());
const date = z.iso.datetime().describe('ISO 8601, UTC');

/** A message as a caller gives it: calls and results are such that the loop can answer and send them. */
export const messageInputSchema = messageSchema.superRefine(({ content }, context) => {
  if (typeof content === 'string') return;
  for (const [index, block] of content.entries()) {
    const message = findFault(block);
    if (message) context.addIssue({ code: 'custom', path: ['content', index], message });
  }
});

function findFault(block: Block): string | null {
  if (block.type === 'tool_use') {
    if (!isToolUseBlock(block)) return 'A tool_use block has an id and a name.';
    return isJsonObject(block.input) ? null : 'The input of a tool_use block is a JSON object.';
  }
  if (block.type === 'tool_result' && !isToolResultBlock(block))
    return 'A tool_result names its tool_use_id.';
  return null;
}

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
  })
  .refine((tool) => tool.text !== undefined || tool.definition, {
    error: 'Give the tool a definition.',
    path: ['definition'],
  });

/** SQLite ends a text at it, so that the rest would be lost. */
const NO_NUL = /^[^\0]*$/;
/** A session's title as a caller gives it. */
export const titleSchema = z
  .string()
  .trim()
  .min(1, 'A title needs a character.')
  .max(MAX_TITLE_LENGTH, `A title has ${MAX_TITLE_LENGTH} characters at most.`)
  .regex(NO_NUL, 'A title cannot hold a NUL character.');
/** What stands unsent in the composer, as a caller gives it. */
export const draftSchema = z.string().regex(NO_NUL, 'A draft cannot hold a NUL character.');
/** A tag as a caller gives it. */
export const tagSchema = z
  .string()
  .trim()
  .min(1, 'A tag needs a character.')
  .max(MAX_TAG_LENGTH, `A tag has ${MAX_TAG_LENGTH} characters at most.`)
  .regex(NO_NUL, 'A tag cannot hold a NUL character.');
/** The tags of a session, each once. */
export const tagsSchema = z
  .array(tagSchema)
  .transform((given) => [...new Set(given)])
  .refine((given) => given.length <= MAX_TAGS, { error: `A session has ${MAX_TAGS} tags at most.` });

/** Configuration as a caller gives it; what the loop itself writes is refused by name. */
export const configInputSchema = sessionConfigSchema.superRefine(refuseLoopFields);

/** Refuses by name what the loop itself writes. */
export function refuseLoopFields(config: object, context: z.RefinementCtx): void {
  for (const field of ['messages', 'tools', 'stream']) {
    if (field in config) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `"${field}" is written by the loop and cannot be configured.`,
      });
    }
  }
}

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
