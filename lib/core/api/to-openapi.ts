import { z } from 'zod';
import * as access from './access-operations';
import * as comparisons from './compare-operations';
import * as events from './event-operations';
import * as files from './file-operations';
import * as histories from './history-operations';
import * as models from './model-operations';
import type { Operation } from './operation';
import * as presets from './preset-operations';
import * as repeats from './repeat-operations';
import * as runs from './run-operations';
import * as sessionLists from './session-list-operations';
import * as sessions from './session-operations';
import * as shares from './share-operations';
import * as shown from './shown-operations';
import * as simulator from './simulator-operations';

type Json = Record<string, unknown>;

/** Every call of the HTTP API. */
export const operations: Operation[] = [
  sessionLists,
  sessions,
  runs,
  events,
  repeats,
  presets,
  shares,
  comparisons,
  histories,
  shown,
  models,
  simulator,
  access,
  files,
].flatMap((module) => Object.values(module).filter(isOperation));

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

const messagesApiErrorSchema = z.object({
  type: z.literal('error'),
  error: z.object({ type: z.string(), message: z.string() }),
  request_id: z.string().nullable(),
});

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});

/** The HTTP API as an OpenAPI 3.1 document, made from the schemas that validate it. */
export function toOpenapi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const item = paths[operation.path] ?? {};
    item[operation.method.toLowerCase()] = describeOperation(operation);
    paths[operation.path] = item;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Loopbench',
      version: '1',
      description:
        'Run, inspect and replay the tool loop. Requests that change something are `application/json`. Where a password is set, send it as `Authorization: Bearer`.',
    },
    paths,
    security: [{}, { password: [] }, { login: [] }],
    components: {
      securitySchemes: {
        password: { type: 'http', scheme: 'bearer' },
        login: { type: 'apiKey', in: 'cookie', name: '__Host-loopbench-login' },
      },
      schemas: {
        Error: toSchema(errorSchema, 'output'),
        MessagesApiError: toSchema(messagesApiErrorSchema, 'output'),
      },
    },
  };
}

function describeOperation(operation: Operation): Json {
  const { summary, description, body } = operation;
  return {
    summary,
    ...(description ? { description } : {}),
    parameters: [...describePath(operation.path), ...describeQuery(operation.query)],
    ...(body
      ? { requestBody: { content: { 'application/json': { schema: toSchema(body, 'input') } } } }
      : {}),
    responses: describeResponses(operation),
    ...(operation.isOpen ? { security: [] } : {}),
  };
}

function describePath(path: string): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function describeQuery(query: z.ZodObject | undefined): Json[] {
  if (!query) return [];
  return Object.entries(query.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: !(field as z.ZodType).safeParse(undefined).success,
    schema: toSchema(field as z.ZodType, 'input'),
  }));
}

function describeResponses(operation: Operation): Json {
  const { status, response, streamsEvents, failures = [] } = operation;
  const error = operation.errorFormat === 'messages_api' ? 'MessagesApiError' : 'Error';
  const content = {
    ...(response ? { 'application/json': { schema: toSchema(response, 'output') } } : {}),
    ...(streamsEvents ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
  };
  const success = { description: 'Success', ...(Object.keys(content).length > 0 ? { content } : {}) };
  const failure = {
    description: 'Failure',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${error}` } } },
  };
  const ofBody = operation.body ? [413, 415] : [];
  const expected = [400, ...(operation.isOpen ? [] : [401]), 403, ...ofBody, ...failures].map((code) => [
    String(code),
    failure,
  ]);
  return { [status]: success, ...Object.fromEntries(expected) };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
