import { z } from 'zod';
import { defineOperation } from './operation';

export const simulateMessageOperation = defineOperation('simulateMessage', {
  tag: 'simulator',
  summary: 'Ask the built-in simulator, in the format of the Messages API',
  description: 'Streams when the body says `stream: true`. Failures have the shape of the Messages API too.',
  bodyKind: 'large',
  body: z.unknown(),
  status: 200,
  response: z.looseObject({}),
  streamsEvents: true,
  failures: [429, 500, 529],
  errorFormat: 'messages_api',
});

export const listSimulatorModelsOperation = defineOperation('listSimulatorModels', {
  tag: 'simulator',
  summary: 'List the one model of the simulator, in the format of the Models API',
  status: 200,
  response: z.looseObject({ data: z.array(z.looseObject({})) }),
  errorFormat: 'messages_api',
});

export const getOpenapiOperation = defineOperation('getOpenapi', {
  tag: 'meta',
  summary: 'Get this document',
  status: 200,
  response: z.looseObject({}),
});
