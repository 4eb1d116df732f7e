import { z } from 'zod';
import { defineOperation } from './operation';

const fileSchema = z.object({
  file_id: z.string(),
  name: z
    .string()
    .describe(
      'Safe for every file system, and distinct among the files of the session without regard to case: up to 120 bytes',
    ),
  original_name: z.string().describe('As whoever made it called it'),
  size: z.number().int().nullable().describe('In bytes; null where nobody tells'),
  mime_type: z.string().describe('As whoever made it called it'),
  problem: z.string().optional().describe('Why no more is known of it'),
});

export const listSessionFilesOperation = defineOperation('listSessionFiles', {
  tag: 'files',
  summary: 'List the files of a session',
  description:
    'Those uploaded for it, and those its turns name: uploads for a container, what code made there, and images and ' +
    'documents with a `file_id`.',
  status: 200,
  response: z.object({
    files: z.array(fileSchema),
    left_out: z.number().int().describe('How many more there are'),
  }),
  failures: [404],
});

export type SessionFileData = z.output<typeof fileSchema>;

export const getSessionFileOperation = defineOperation('getSessionFile', {
  tag: 'files',
  summary: 'Get a file of a session',
  description: 'The bytes, to be saved under the name of the list. Never served as HTML, SVG or XML.',
  status: 200,
  failures: [404, 409],
});

export const uploadFileOperation = defineOperation('uploadFile', {
  tag: 'files',
  summary: 'Upload a file',
  description:
    'As `multipart/form-data` with the file in `file` (and, in place of the query, `session_id` and `model`), or as its bytes with its type in `Content-Type` and its `name` in the ' +
    'query. Goes to the Files API of the model; for the Simulator it is kept here alone.',
  query: z.object({
    name: z.string().max(1000).optional(),
    session_id: z.string().max(200).optional().describe('The session it belongs to, and goes with'),
    model: z.string().max(200).optional().describe('Absent: the model of the session, or else the Simulator'),
  }),
  bodyKind: 'file',
  body: z.unknown(),
  status: 201,
  response: fileSchema,
  failures: [404, 409, 413],
});
