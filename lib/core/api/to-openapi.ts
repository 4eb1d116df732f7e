import { z } from 'zod';
import type { Operation } from './operation';
import { operations } from './operations';
import { operationTags } from './tags';

type Json = Record<string, unknown>;

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
export function toOpenapi(described: readonly Operation[] = operations): Json {
  const paths: Record<string, Json> = {};
  for (const operation of described) {
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
    tags: Object.entries(operationTags).map(([name, description]) => ({ name, description })),
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
  const { id, tag, summary, description, body } = operation;
  return {
    operationId: id,
    tags: [tag],
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
