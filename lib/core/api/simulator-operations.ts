import { z } from 'zod';
import { defineOperation } from './operation';

export const simulateMessageOperation = defineOperation({
  method: 'POST',
  path: '/api/simulator/v1/messages',
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

export const listSimulatorModelsOperation = defineOperation({
  method: 'GET',
  path: '/api/simulator/v1/models',
  summary: 'List the one model of the simulator, in the format of the Models API',
  status: 200,
  response: z.looseObject({ data: z.array(z.looseObject({})) }),
  errorFormat: 'messages_api',
});

export const getOpenapiOperation = defineOperation({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'Get this document',
  status: 200,
  response: z.looseObject({}),
});
