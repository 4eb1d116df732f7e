import { z } from 'zod';
import { type Block, isJsonObject, isToolResultBlock, isToolUseBlock } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { changedSchema } from '@/lib/core/run/run-changes';
import { searchPlaces } from '@/lib/core/search/find-excerpt';
import {
  MAX_BULK_IDS,
  MAX_MATCHED_AT_ONCE,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  MAX_TITLE_LENGTH,
} from '@/lib/core/session/session-bounds';
import { givenConfigSchema, sessionConfigSchema } from '@/lib/core/session/session-config';
import { answererSchema, resultContentSchema, sessionToolSchema } from '@/lib/core/session/session-tool';
import { defineOperation } from './operation';
import { runSchema } from './run-schema';

const json = z.record(z.string(), z.unknown());
const date = z.iso.datetime().describe('ISO 8601, UTC');

/** A message as a session may be created with: what stands in `messages[]` of a request. */
const messageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: resultContentSchema,
});

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

export const turnSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  runId: z
    .string()
    .nullable()
    .describe('The run that made it; null for messages the session was created with'),
  createdAt: date,
  message: messageSchema.describe(
    'Exactly as sent or received; an answer carries stop_reason, usage, model and id',
  ),
});

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
const tag = z
  .string()
  .trim()
  .min(1, 'A tag needs a character.')
  .max(MAX_TAG_LENGTH, `A tag has ${MAX_TAG_LENGTH} characters at most.`)
  .regex(NO_NUL, 'A tag cannot hold a NUL character.');
const tags = z
  .array(tag)
  .transform((given) => [...new Set(given)])
  .refine((given) => given.length <= MAX_TAGS, { error: `A session has ${MAX_TAGS} tags at most.` });

/** Configuration as a caller gives it; what the loop itself writes is refused by name. */
export const configInputSchema = sessionConfigSchema.superRefine(refuseLoopFields);

function refuseLoopFields(config: object, context: z.RefinementCtx): void {
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

const sessionSummarySchema = sessionSchema
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
export type SessionFacets = z.infer<typeof getSessionFacetsOperation.response>;
export type SessionsChange = z.input<typeof changeSessionsOperation.body>;
export type TurnData = z.infer<typeof turnSchema>;
export type ToolData = z.infer<typeof toolSchema>;
export type ToolInput = z.infer<typeof toolInputSchema>;

export const createSessionOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions',
  summary: 'Create a session',
  bodyKind: 'large',
  body: z.object({
    title: titleSchema.optional(),
    presetId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('What it starts from; whatever else is given wins, of the configuration field by field'),
    config: givenConfigSchema.superRefine(refuseLoopFields).default({}),
    tools: z.array(toolInputSchema).max(limits.tools.value).optional(),
    messages: z
      .array(json)
      .max(limits.messages.value)
      .default([])
      .describe(
        'A conversation so far: what stands in `messages` of a request. What the API would refuse is mended where it is ' +
          'clear how, and told in `notes`',
      ),
    draft: draftSchema.optional(),
    tags: tags.default([]).describe(`At most ${MAX_TAGS}; a tag that is there twice counts once`),
  }),
  status: 201,
  response: sessionSchema,
  failures: [404],
});

/** A day, or a moment. */
const when = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** What narrows a list of sessions. */
const sessionFilterSchema = z.object({
  query: z.string().max(500).optional().describe('Words to look for'),
  model: z.string().max(200).optional(),
  tool: z.string().max(200).optional().describe('The name of a tool of the session'),
  status: z
    .enum([...runSchema.shape.status.options, 'none'])
    .optional()
    .describe('Of the newest run; `none` before the first'),
  has_errors: z.enum(['true', 'false']).optional(),
  tag: z.string().max(200).optional(),
  from: when.optional().describe('Changed at this time or later; a day begins at 0:00 UTC'),
  to: when.optional().describe('Changed before this time; a day is included'),
  deleted: z.enum(['true', 'false']).default('false').describe('`true` for what is in the bin'),
});

export type SessionFilter = z.output<typeof sessionFilterSchema>;

const ids = z.array(z.string().min(1).max(100)).min(1).max(MAX_BULK_IDS);

/** Which sessions something is done to. */
export const sessionChoice = {
  ids: ids.optional(),
  // Strict: a filter that is not understood must not widen what is deleted.
  matching: z
    .strictObject(sessionFilterSchema.shape)
    .optional()
    .describe(
      'In place of `ids`: all that `GET /api/sessions` lists with these filters; `{}` for all there are',
    ),
};

/** Some sessions by their ids, or all that a filter lets through. */
export type SessionChoice =
  | { ids: string[]; matching?: never }
  | { matching: z.input<typeof sessionChoice.matching>; ids?: never };

/** For a body with a `sessionChoice`: it is one of both. */
export const isOneChoice = (body: { ids?: unknown; matching?: unknown }): boolean =>
  (body.ids === undefined) !== (body.matching === undefined);
export const ONE_CHOICE = 'Name the sessions by `ids`, or by `matching`.';

export const sessionSorts = ['relevance', 'updated', 'created', 'title'] as const;

export const listSessionsOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions',
  summary: 'List and search sessions, pinned ones first, newest first; what fits a search best comes before',
  description:
    'Filters narrow each other. `query` is plain words: all must occur, in any order, in the title, the messages, or the ' +
    'names, inputs and results of tools; the last may be the beginning of one. Pages stay in step when sessions come in.',
  query: sessionFilterSchema.extend({
    deleted: sessionFilterSchema.shape.deleted.describe('`true` lists the bin, last deleted first'),
    sort: z
      .enum(sessionSorts)
      .optional()
      .describe(
        'Where there is a `query`, `relevance` unless given: rare words by BM25, in which titles count most; words that ' +
          'occur in 2,000 places or more only by whether all are in the title, or in one entry. Else `updated`',
      ),
    cursor: z.string().max(2000).optional().describe('`nextCursor` of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  response: z.object({
    items: z.array(sessionSummarySchema),
    nextCursor: z.string().nullable(),
    isIndexing: z.boolean().describe('True while older sessions are still being read into the search'),
  }),
});

export const countSessionsOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions/count',
  summary: 'Count the sessions that filters let through',
  query: sessionFilterSchema,
  status: 200,
  response: z.object({ count: z.number().int() }),
});

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const getSessionFacetsOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions/facets',
  summary: 'Get the models, tools and tags sessions can be filtered by, the commonest first',
  status: 200,
  response: z.object({
    models: facetSchema,
    tools: facetSchema,
    tags: facetSchema,
    total: z.number().int().describe('How many sessions there are outside of the bin'),
    binned: z.number().int().describe('How many sessions are in the bin'),
  }),
});

export const changeSessionsOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions/bulk',
  summary: 'Change many sessions in one go',
  description:
    '`delete` puts them into the bin, where they stay for 30 days, and `purge` takes those in the bin away for good. ' +
    'Sessions that are not there, or are as they are to be, are left out of `ids` of the answer. Of those that are ' +
    `\`matching\`, ${MAX_MATCHED_AT_ONCE} are changed at a time: ask again until none is \`remaining\`.`,
  body: z
    .discriminatedUnion('action', [
      z.object({ action: z.enum(['delete', 'restore', 'pin', 'unpin', 'purge']), ...sessionChoice }),
      z.object({ action: z.enum(['tag', 'untag']), ...sessionChoice, tag }),
    ])
    .refine(isOneChoice, { error: ONE_CHOICE, path: ['ids'] }),
  status: 200,
  response: z.object({
    ids: z.array(z.string()).describe('Those that were changed'),
    remaining: z.number().int().describe('How many that match are still to be changed'),
  }),
});

export const getSessionOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions/{id}',
  summary: 'Get a session with its current path and its runs',
  description: 'Carries an `ETag`; with `If-None-Match` an unchanged session answers 304.',
  status: 200,
  response: sessionSchema,
  failures: [404],
});

const recordedRunSchema = z.object({
  id: z.string(),
  parentTurnId: z.string().nullable(),
  changed: changedSchema.optional().describe('What its `changes` made different of its session'),
  events: z.array(json),
});

export const getRecordingOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions/{id}/recording',
  summary: 'Get what happened along the current path: its turns, and the events of the runs that made them',
  description: 'Bodies of requests are packed: each says only which turns are new in it.',
  query: z.object({
    contents: z
      .enum(['whole', 'cut'])
      .default('whole')
      .describe(
        '`cut` leaves of texts over 16,000 characters the beginning, with a mark that leads to the rest',
      ),
  }),
  status: 200,
  response: z.object({
    turns: z.array(turnSchema),
    runs: z.array(recordedRunSchema),
  }),
  failures: [404],
});

export const updateSessionOperation = defineOperation({
  method: 'PATCH',
  path: '/api/sessions/{id}',
  summary: 'Edit a session; what is not named stays',
  description: 'With `Prefer: return=minimal` the answer is 204 with the new revision in `X-Revision`.',
  bodyKind: 'large',
  body: z.object({
    revision: z
      .number()
      .int()
      .optional()
      .describe('The revision the edit was made on; another one answers 409'),
    title: titleSchema.optional(),
    config: configInputSchema.optional(),
    tools: z.array(toolInputSchema).max(limits.tools.value).optional(),
    draft: draftSchema.optional(),
    tags: tags.optional().describe('At most 20; they and `pinned` are no edit: the revision stays'),
    pinned: z.boolean().optional(),
    headTurnId: z.string().nullable().optional().describe('Shows the path that ends there'),
    branchTurnId: z.string().optional().describe('Shows the newest path through this turn'),
  }),
  status: 200,
  response: sessionSchema,
  failures: [404, 409],
});

export const forkSessionOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions/{id}/fork',
  summary: 'Go on from another turn of the tree, or from an edited copy of one; nothing is lost of what was',
  description: 'With `Prefer: return=minimal` the answer is 204.',
  bodyKind: 'large',
  body: z.object({
    turnId: z.string().min(1).max(100),
    edit: z
      .object({ content: resultContentSchema })
      .optional()
      .describe('What the turn is to say; an answer of the model loses its signed thinking'),
  }),
  status: 201,
  response: sessionSchema.extend({
    changes: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .describe('What was made different of the edit, so that the API takes it'),
  }),
  failures: [404, 409],
});

export const deleteSessionOperation = defineOperation({
  method: 'DELETE',
  path: '/api/sessions/{id}',
  summary: 'Put a session into the bin, where it stays for 30 days',
  description:
    'What runs in it is stopped; a run that waits for a person still waits when the session is restored.',
  status: 204,
  failures: [404],
});

export const restoreSessionOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions/{id}/restore',
  summary: 'Take a deleted session back',
  body: z.object({}),
  status: 200,
  response: sessionSchema,
  failures: [404],
});
