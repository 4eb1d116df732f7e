import { z } from 'zod';
import { defineOperation } from './operation';

export const simulateMessageOperation = defineOperation('simulateMessage', {
  tag: 'simulator',
  summary: 'Ask the built-in simulator, in the format of the Messages API',
  description:
    'Streams when the body says `stream: true`. Failures have the shape of the Messages API too. `metadata.simulator` names a scenario to play, one of those that `GET /api/simulator/scenarios` lists; the header `x-stainless-retry-count` says how often a try has failed already.',
  bodyKind: 'large',
  body: z.unknown(),
  status: 200,
  response: z.looseObject({}),
  streamsEvents: true,
  failures: [401, 402, 404, 413, 429, 500, 504, 529],
  errorFormat: 'messages_api',
});

export const countSimulatedTokensOperation = defineOperation('countSimulatedTokens', {
  tag: 'simulator',
  summary: 'Count the tokens of a request as the simulator does, in the format of the Messages API',
  bodyKind: 'large',
  body: z.unknown(),
  status: 200,
  response: z.object({ input_tokens: z.number().int() }),
  errorFormat: 'messages_api',
});

export const listSimulatorModelsOperation = defineOperation('listSimulatorModels', {
  tag: 'simulator',
  summary: 'List the one model of the simulator, in the format of the Models API',
  status: 200,
  response: z.looseObject({ data: z.array(z.looseObject({})) }),
  errorFormat: 'messages_api',
});

const filesFormat = { tag: 'simulator', errorFormat: 'messages_api' } as const;

const simulatedFileSchema = z.object({
  id: z.string(),
  type: z.literal('file'),
  filename: z.string(),
  mime_type: z.string(),
  size_bytes: z.number().int(),
  created_at: z.string(),
  downloadable: z.boolean().describe('True of what code has made; uploads are not given back.'),
});

export type SimulatedFile = z.output<typeof simulatedFileSchema>;

export const uploadSimulatorFileOperation = defineOperation('uploadSimulatorFile', {
  ...filesFormat,
  summary: 'Upload a file to the simulator, in the format of the Files API',
  bodyKind: 'file',
  body: z.unknown(),
  status: 200,
  response: simulatedFileSchema,
  failures: [409, 413],
});

export const listSimulatorFilesOperation = defineOperation('listSimulatorFiles', {
  ...filesFormat,
  summary: 'List uploads to the simulator, in the format of the Files API',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(1000).default(20),
    after_id: z.string().max(200).optional(),
  }),
  status: 200,
  response: z.object({
    data: z.array(simulatedFileSchema),
    has_more: z.boolean(),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
  }),
});

export const getSimulatorFileOperation = defineOperation('getSimulatorFile', {
  ...filesFormat,
  summary: 'Get what is known of a file, in the format of the Files API',
  status: 200,
  response: simulatedFileSchema,
  failures: [404],
});

export const getSimulatorFileContentOperation = defineOperation('getSimulatorFileContent', {
  ...filesFormat,
  summary: 'Get a file that code of the simulator has made',
  description: 'The bytes, to be saved. As the Files API, it does not give back what was uploaded.',
  status: 200,
  failures: [404],
});

export const deleteSimulatorFileOperation = defineOperation('deleteSimulatorFile', {
  ...filesFormat,
  summary: 'Delete an upload, in the format of the Files API',
  description: 'Not what belongs to a session: that goes with it.',
  status: 200,
  response: z.object({ id: z.string(), type: z.literal('file_deleted') }),
  failures: [404, 409],
});

const scenarioSchema = z.object({
  id: z.string().describe('What `metadata.simulator` names.'),
  name: z.string(),
  group: z.string(),
  description: z.string().describe('What happens, in one sentence.'),
  needs: z.array(z.string()).describe('What Claude would want in the request for it.'),
  takes: z.string().nullable().describe('What of the request it cannot do without.'),
  fails: z.union([z.int(), z.literal('always')]).describe('How many tries in a row fail.'),
});

export const listSimulatorScenariosOperation = defineOperation('listSimulatorScenarios', {
  tag: 'simulator',
  summary: 'List the scenarios the simulator can be asked to play',
  status: 200,
  response: z.object({ data: z.array(scenarioSchema) }),
});

export const getOpenapiOperation = defineOperation('getOpenapi', {
  tag: 'meta',
  summary: 'Get this document',
  status: 200,
  response: z.looseObject({}),
});
