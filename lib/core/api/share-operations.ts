import { z } from 'zod';
import { shareOptionsSchema } from '@/lib/core/share/share-options';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { defineOperation } from './operation';
import { sessionSchema } from './session-schema';
import { typedAs } from './typed-as';

const date = z.iso.datetime();
const include = shareOptionsSchema.prefault({}).describe('What of the session is shared');

const findingNames = z.array(z.string()).max(10_000);
const redact = z.union([z.literal('all'), findingNames, z.strictObject({ except: findingNames })]);

/** What is masked of what was found: everything, the findings named, or all but those. */
export type Redaction = z.infer<typeof redact>;

const findingSchema = z.object({
  id: z.string().describe('Names it in `redact`'),
  kind: z.string(),
  count: z.number().int().describe('In how many places it stands'),
  sample: z.string().describe('Where it stands first, itself shortened'),
});

const shareSchema = z.object({
  id: z.string(),
  sessionId: z.string().describe('Where it was made from; the session may be gone'),
  title: z.string(),
  createdAt: date,
  expiresAt: date.nullable(),
  revokedAt: date.nullable(),
  views: z.number().int(),
});

export type ShareData = z.infer<typeof shareSchema>;
export type Finding = z.infer<typeof findingSchema>;

/** A snapshot is described by lib/core/share/snapshot; whoever reads one parses it with that. */
const snapshotJson = typedAs<Snapshot>(
  z.record(z.string(), z.unknown()).describe('The snapshot, `type: "loopbench.snapshot"`'),
);

export const previewShareOperation = defineOperation('previewShare', {
  tag: 'links',
  summary: 'See what a link would show, and what in it one might not want to publish',
  body: z.object({
    include,
    redact: redact
      .default([])
      .describe('What is masked in the snapshot: everything found, the findings named, or all but those'),
  }),
  status: 200,
  response: z.object({
    snapshot: snapshotJson,
    findings: z.array(findingSchema),
    seen: z.string().describe('Names what was shown; a link made with it shows nothing else'),
  }),
  failures: [404],
});

const choiceSchema = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  include,
  redact: redact
    .default('all')
    .describe('What is masked: everything found, the findings named, or all but those'),
  seen: z
    .string()
    .max(100)
    .optional()
    .describe('`seen` of the preview: when the session has changed since, the answer is a 409'),
});

export const makeSnapshotOperation = defineOperation('makeSnapshot', {
  tag: 'links',
  summary: 'Get the snapshot a link would show, masked, without making a link',
  description:
    'For links that hold everything themselves: `/s#` and the snapshot as JSON, deflated (raw) and written as base64url.',
  body: choiceSchema,
  status: 200,
  response: z.object({ snapshot: snapshotJson }),
  failures: [404, 409],
});

export const createShareOperation = defineOperation('createShare', {
  tag: 'links',
  summary: 'Make a link to a snapshot of the session',
  description:
    'The snapshot never changes, whatever becomes of the session. The link is told once: only a hash of its token is kept.',
  body: choiceSchema.extend({
    expires_in: z
      .number()
      .int()
      .min(60)
      .max(315_360_000)
      .nullable()
      .default(null)
      .describe('Seconds; null: never'),
    files: z
      .boolean()
      .default(false)
      .describe('Copies of the files named in what is shared, as they are: nothing in them is masked'),
  }),
  status: 201,
  response: z.object({
    id: z.string(),
    url: z.string(),
    left_out: z.array(z.string()).describe('Each file that could not be copied, with the reason'),
  }),
  failures: [404, 409],
});

export const listSharesOperation = defineOperation('listShares', {
  tag: 'links',
  summary: 'List all links, newest first',
  status: 200,
  response: z.object({ items: z.array(shareSchema) }),
});

export const revokeShareOperation = defineOperation('revokeShare', {
  tag: 'links',
  summary: 'Revoke a link, at once and for good',
  status: 204,
  failures: [404],
});

export const getSharedOperation = defineOperation('getShared', {
  tag: 'links',
  summary: 'Get the snapshot behind a link',
  isOpen: true,
  status: 200,
  response: snapshotJson,
  failures: [404, 429],
});

export const getSharedPictureOperation = defineOperation('getSharedPicture', {
  tag: 'links',
  summary: 'Get the picture a link is shown with, a PNG of 1200 by 630 pixels',
  description:
    'It holds the title and what `og:description` says: how many turns and tool calls, and the model.',
  status: 200,
  isOpen: true,
  failures: [404, 429],
});

const sharedFileSchema = z.object({
  file_id: z.string(),
  name: z.string(),
  original_name: z.string(),
  size: z.number().int(),
  mime_type: z.string(),
});

export const listSharedFilesOperation = defineOperation('listSharedFiles', {
  tag: 'links',
  summary: 'List the files behind a link',
  isOpen: true,
  status: 200,
  response: z.object({ files: z.array(sharedFileSchema) }),
  failures: [404, 429],
});

export const getSharedFileOperation = defineOperation('getSharedFile', {
  tag: 'links',
  summary: 'Get a file behind a link',
  description: 'The bytes, to be saved under the name of the list. Never served as HTML, SVG or XML.',
  isOpen: true,
  status: 200,
  failures: [404, 429],
});

export const forkSharedOperation = defineOperation('forkShared', {
  tag: 'links',
  summary: 'Make a session of your own from a snapshot',
  description:
    'With `Prefer: return=minimal` the answer has no more than the `id` and the `title` of the session.',
  body: z.object({}),
  status: 201,
  response: sessionSchema,
  failures: [404, 429],
});
