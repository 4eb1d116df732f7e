import { z } from 'zod';
import { answererSchema, storedAnswererSchema } from '@/lib/core/answerer/answerer-schemas';
import { pieceSchema } from '@/lib/core/compare/comparison';
import { limits } from '@/lib/core/limits/limits.mjs';
import { tagSchema, tagsSchema } from '@/lib/core/session/session-input';
import { changeKinds } from '@/lib/core/tool-diff/tool-change';
import { defineOperation } from './operation';

const date = z.iso.datetime();
const number = z.number().int().min(1);

const noteSchema = z
  .string()
  .trim()
  .max(limits.versionNote.value, `A note has ${limits.versionNote.value} characters at most.`)
  .regex(/^[^\0]*$/, 'A note cannot hold a NUL character.');

const textSchema = z
  .string()
  .max(
    limits.versionText.value,
    `A definition has ${limits.versionText.value.toLocaleString('en-US')} characters at most.`,
  );

/** A definition as a caller gives it. */
const given = {
  text: textSchema.optional().describe('The definition exactly as typed: a JSON object'),
  definition: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('In place of `text`: any entry of `tools[]` of the Messages API'),
};

const answererGiven = answererSchema
  .nullable()
  .optional()
  .describe('Who answers its calls, as a suggestion to whoever takes the version; null for nobody');

const toolSchema = z.object({
  id: z.string(),
  name: z.string().describe('Of the newest version'),
  about: z.string().describe('The beginning of its description'),
  tags: z.array(z.string()),
  archived: z.boolean(),
  newest: number.describe('The number of the newest version'),
  sessions: z.number().int().describe('How many sessions hold a version of it'),
  createdAt: date,
  updatedAt: date,
});

const versionSummarySchema = z.object({
  number: number.describe('From 1 on without gaps'),
  note: z.string(),
  hash: z.string().describe('SHA-256 of its text and answerer: equal versions have the same'),
  createdAt: date,
});

const versionSchema = versionSummarySchema.extend({
  text: z.string().describe('The definition exactly as typed'),
  answerer: storedAnswererSchema.nullable().describe('Who answers its calls, as a suggestion'),
});

const usesSchema = z.object({
  sessions: z
    .array(
      z.object({ id: z.string(), title: z.string(), version: number, inBin: z.boolean(), updatedAt: date }),
    )
    .describe(`The ${limits.toldUses.value} that were changed last`),
  total: z.number().int().describe('How many sessions there are in all'),
});

export type LibraryToolData = z.infer<typeof toolSchema>;
export type ToolVersionData = z.infer<typeof versionSchema>;
export type ToolVersionSummary = z.infer<typeof versionSummarySchema>;
export type ToolUses = z.infer<typeof usesSchema>;

export const toolSorts = ['updated', 'name'] as const;

export const listLibraryToolsOperation = defineOperation('listLibraryTools', {
  tag: 'library',
  summary: 'List and search the tools of the library, last changed first',
  query: z.object({
    q: z.string().max(500).optional().describe('Words that all occur in name, description or tags'),
    tag: tagSchema.optional(),
    archived: z
      .enum(['true', 'false', 'all'])
      .default('false')
      .describe('`true` lists what is archived alone'),
    ids: z.string().max(8000).optional().describe('Only these, with commas between them, archived or not'),
    sort: z.enum(toolSorts).default('updated'),
    cursor: z.string().max(2000).optional().describe('`nextCursor` of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  response: z.object({
    items: z.array(toolSchema),
    nextCursor: z.string().nullable(),
    total: z.number().int().describe('How many there are with these filters'),
  }),
});

export const createLibraryToolOperation = defineOperation('createLibraryTool', {
  tag: 'library',
  summary: 'Put a tool into the library, as its version 1',
  bodyKind: 'large',
  body: z.object({
    ...given,
    answerer: answererGiven,
    note: noteSchema.default(''),
    tags: tagsSchema.default([]),
  }),
  status: 201,
  response: toolSchema.extend({ version: versionSchema }),
  failures: [409],
});

export const getLibraryToolOperation = defineOperation('getLibraryTool', {
  tag: 'library',
  summary: 'Get a tool of the library with its newest version, and where it is used',
  status: 200,
  response: toolSchema.extend({ version: versionSchema, uses: usesSchema }),
  failures: [404],
});

export const updateLibraryToolOperation = defineOperation('updateLibraryTool', {
  tag: 'library',
  summary: 'Change the tags of a tool, put it into the archive or take it out',
  body: z.object({ tags: tagsSchema.optional(), archived: z.boolean().optional() }),
  status: 200,
  response: toolSchema,
  failures: [404],
});

export const deleteLibraryToolOperation = defineOperation('deleteLibraryTool', {
  tag: 'library',
  summary: 'Delete a tool with all its versions; sessions keep the definition they have',
  description:
    'A tool that is used is not deleted: the answer is 409, and its `issues` name the sessions. With `force=true` it is ' +
    'deleted all the same. To put it out of sight, archive it.',
  query: z.object({ force: z.enum(['true', 'false']).default('false') }),
  status: 200,
  response: z.object({ id: z.string(), uses: usesSchema.describe('Where it was used') }),
  failures: [404, 409],
});

export const listToolVersionsOperation = defineOperation('listToolVersions', {
  tag: 'library',
  summary: 'List the versions of a tool, newest first',
  query: z.object({
    before: z.coerce.number().int().min(1).optional().describe('Only versions with a smaller number'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  status: 200,
  response: z.object({ items: z.array(versionSummarySchema), total: z.number().int() }),
  failures: [404],
});

export const addToolVersionOperation = defineOperation('addToolVersion', {
  tag: 'library',
  summary: 'Add a version to a tool, of a definition or of an earlier version',
  description:
    'Versions are only ever added: to restore one, name it as `from`. What equals the newest version adds none, and is ' +
    'answered with 200 and that version.',
  bodyKind: 'large',
  body: z
    .object({
      ...given,
      answerer: answererGiven.describe('As above; absent: that of the newest version'),
      from: number.optional().describe('In place of a definition: restores this version as the newest'),
      note: noteSchema.default(''),
    })
    .refine((body) => body.from === undefined || (body.text === undefined && body.definition === undefined), {
      error: 'Give either a definition or `from`.',
      path: ['from'],
    }),
  status: 201,
  response: versionSchema.extend({ added: z.boolean().describe('False where it equals the newest version') }),
  failures: [404, 409],
});

export const getToolVersionOperation = defineOperation('getToolVersion', {
  tag: 'library',
  summary: 'Get a version of a tool',
  status: 200,
  response: versionSchema,
  failures: [404],
});

export const diffToolVersionsOperation = defineOperation('diffToolVersions', {
  tag: 'library',
  summary: 'Tell what two versions of a tool do not share, as text and by meaning',
  description:
    '`breaking` is what concerns saved conversations, mocks and cases: inputs that one version takes and the other refuses, or ' +
    'names that are gone. `seen` is what the model reads, `cosmetic` neither. Whether a schema is narrower is tried with values ' +
    'that are made for the earlier version: `proof` holds one that the later refuses.',
  query: z.object({
    from: z.coerce.number().int().min(1).optional().describe('The version before `to` unless given'),
    to: z.coerce.number().int().min(1).optional().describe('The newest unless given'),
  }),
  status: 200,
  response: z.object({
    from: number,
    to: number,
    changes: z.array(
      z.object({
        kind: z.enum(changeKinds),
        path: z
          .string()
          .describe(
            'In the definition: `input_schema.properties.city`; empty for the whole; `answerer` for who answers',
          ),
        message: z.string(),
        proof: z
          .object({ input: z.unknown() })
          .optional()
          .describe('An input that was valid in `from` and is not in `to`'),
      }),
    ),
    isTried: z
      .boolean()
      .describe(
        'False where comparing by meaning took too long: `changes` says so then, as a single `breaking` one',
      ),
    text: z
      .array(pieceSchema)
      .nullable()
      .describe('Both texts laid over each other; null where they are too long'),
  }),
  failures: [404],
});

export type ToolVersionDiff = z.infer<typeof diffToolVersionsOperation.response>;
