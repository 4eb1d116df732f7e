import { z } from 'zod';
import { runSchema } from '@/lib/core/run/run-schema';
import { MAX_BULK_IDS, MAX_MATCHED_AT_ONCE } from '@/lib/core/session/session-bounds';
import { tagSchema } from '@/lib/core/session/session-input';
import { defineOperation } from './operation';
import { sessionSummarySchema } from './session-schema';

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

export const listSessionsOperation = defineOperation('listSessions', {
  tag: 'sessions',
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

export const countSessionsOperation = defineOperation('countSessions', {
  tag: 'sessions',
  summary: 'Count the sessions that filters let through',
  query: sessionFilterSchema,
  status: 200,
  response: z.object({ count: z.number().int() }),
});

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const getSessionFacetsOperation = defineOperation('getSessionFacets', {
  tag: 'sessions',
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

export const changeSessionsOperation = defineOperation('changeSessions', {
  tag: 'sessions',
  summary: 'Change many sessions in one go',
  description:
    '`delete` puts them into the bin, where they stay for 30 days, and `purge` takes those in the bin away for good. ' +
    'Sessions that are not there, or are as they are to be, are left out of `ids` of the answer. Of those that are ' +
    `\`matching\`, ${MAX_MATCHED_AT_ONCE} are changed at a time: ask again until none is \`remaining\`.`,
  body: z
    .discriminatedUnion('action', [
      z.object({ action: z.enum(['delete', 'restore', 'pin', 'unpin', 'purge']), ...sessionChoice }),
      z.object({ action: z.enum(['tag', 'untag']), ...sessionChoice, tag: tagSchema }),
    ])
    .refine(isOneChoice, { error: ONE_CHOICE, path: ['ids'] }),
  status: 200,
  response: z.object({
    ids: z.array(z.string()).describe('Those that were changed'),
    remaining: z.number().int().describe('How many that match are still to be changed'),
  }),
});

export type SessionFacets = z.infer<typeof getSessionFacetsOperation.response>;
export type SessionsChange = z.input<typeof changeSessionsOperation.body>;
