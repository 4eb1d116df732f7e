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

export const listSimulatorModelsOperation = defineOperation('listSimulatorModels', {
  tag: 'simulator',
  summary: 'List the one model of the simulator, in the format of the Models API',
  status: 200,
  response: z.looseObject({ data: z.array(z.looseObject({})) }),
  errorFormat: 'messages_api',
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
