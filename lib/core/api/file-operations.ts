import { z } from 'zod';
import { exportFormats } from '@/lib/core/export/export-formats';
import { defineOperation } from './operation';
import { sessionSchema } from './session-operations';

export const exportSessionOperation = defineOperation({
  method: 'GET',
  path: '/api/sessions/{id}/export',
  summary: 'Get a session as a file',
  description: [
    '`json` is the whole session, to be imported again: every turn of the tree and every run, no credential.',
    'All others show the current path:',
    ...exportFormats.slice(1).map(({ id, note }) => `- \`${id}\`: ${note}`),
  ].join('\n'),
  query: z.object({
    format: z.enum(exportFormats.map(({ id }) => id)).default('json'),
  }),
  status: 200,
  failures: [404],
});

export const importSessionOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions/import',
  summary: 'Make a session from a file',
  description:
    'Takes an exported session of any version, the JSON of a link, a request body of the Messages API, or messages: as a JSON array, or one a line as `application/jsonl`. Nothing of it is run; fields nobody knows are kept as data.',
  body: z.unknown(),
  status: 201,
  response: z.object({
    id: z.string(),
    title: z.string(),
    turnCount: z.number().int(),
    runCount: z.number().int(),
    notes: z.array(z.string()).describe('What was not taken as it stood in the file'),
  }),
  failures: [413],
});

export const duplicateSessionOperation = defineOperation({
  method: 'POST',
  path: '/api/sessions/{id}/duplicate',
  summary: 'Make a copy of a session',
  body: z.object({
    turns: z.boolean().default(true).describe('False: only its tools, settings and draft'),
  }),
  status: 201,
  response: sessionSchema,
  failures: [404],
});
