import { z } from 'zod';
import { exportFormats } from '@/lib/core/format/export-formats';
import { listImportNames } from '@/lib/core/format/list-import-names';
import { MAX_EXPORTED } from '@/lib/core/session/session-bounds';
import { defineOperation } from './operation';
import { isOneChoice, ONE_CHOICE, sessionChoice } from './session-list-operations';
import { sessionSchema } from './session-schema';

const format = z.enum(exportFormats.map(({ id }) => id)).default('json');

export const exportSessionOperation = defineOperation('exportSession', {
  tag: 'files',
  summary: 'Get a session as a file',
  description: [
    '`json` is the whole session, to be imported again: every turn of the tree and every run, no credential.',
    'All others show the current path:',
    ...exportFormats.filter(({ write }) => write.of === 'path').map(({ id, note }) => `- \`${id}\`: ${note}`),
    '`zip` is the `json` file with the files of the session beside it, under `files/`, sent while it is written. What could not be had is told in a file of the archive.',
  ].join('\n'),
  query: z.object({ format: z.enum([...exportFormats.map(({ id }) => id), 'zip']).default('json') }),
  status: 200,
  failures: [404],
});

export const exportSessionsOperation = defineOperation('exportSessions', {
  tag: 'files',
  summary: 'Get several sessions as one archive',
  description:
    `A \`.zip\` with a file for each, ${MAX_EXPORTED} at most, sent while it is written. What could not be written is told ` +
    'in a file of the archive.',
  body: z.object({ ...sessionChoice, format }).refine(isOneChoice, { error: ONE_CHOICE, path: ['ids'] }),
  status: 200,
});

export const importSessionOperation = defineOperation('importSession', {
  tag: 'files',
  summary: 'Make a session from a file',
  description: `Takes ${listImportNames('or')}: as \`application/json\`, or one a line as \`application/jsonl\`. An exported session may be of any version. Nothing of it is run; fields nobody knows are kept as data.`,
  bodyKind: 'file',
  body: z.unknown(),
  status: 201,
  response: z.object({
    id: z.string(),
    title: z.string(),
    turnCount: z.number().int(),
    runCount: z.number().int(),
    notes: z.array(z.string()).describe('What was not taken as it stood in the file'),
  }),
});

export const duplicateSessionOperation = defineOperation('duplicateSession', {
  tag: 'files',
  summary: 'Make a copy of a session',
  description:
    'With `Prefer: return=minimal` the answer has no more than the `id` and the `title` of the session.',
  body: z.object({
    turns: z.boolean().default(true).describe('False: only its tools, settings and draft'),
  }),
  status: 201,
  response: sessionSchema,
  failures: [404],
});
