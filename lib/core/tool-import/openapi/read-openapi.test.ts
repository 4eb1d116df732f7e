import { describe, expect, it } from 'vitest';
import { importTools } from '../import-tools';

const info = { title: 'Pets', version: '1' };
const Pet = {
  type: 'object',
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string', example: 'Rex' },
    parent: { $ref: '#/components/schemas/Pet' },
    tag: { type: 'string', nullable: true, 'x-order': 1 },
  },
  required: ['name'],
};
const pets = {
  openapi: '3.0.3',
  info,
  paths: {
    '/pets/{petId}': {
      parameters: [
        { name: 'petId', in: 'path', required: true, schema: { type: 'integer' }, description: 'Which' },
      ],
      get: {
        operationId: 'get pet',
        summary: 'Reads a pet',
        parameters: [{ $ref: '#/components/parameters/Trace' }],
      },
      put: {
        description: 'Changes a pet.',
        parameters: [{ name: 'name', in: 'query', schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
        },
      },
    },
  },
  components: {
    schemas: { Pet },
    parameters: {
      Trace: {
        name: 'X-Trace',
        in: 'header',
        schema: { type: 'string', minimum: 1, exclusiveMinimum: true },
      },
    },
  },
};

const read = async (document: unknown) => {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return (await importTools(text)).tools.map(({ definition }) => definition);
};

describe('an OpenAPI document', () => {
  it('becomes a tool for each operation: parameters and body together', async () => {
    expect(await read(pets)).toEqual([
      {
        name: 'get_pet',
        description: 'Reads a pet\n\nCalls GET /pets/{petId}.',
        input_schema: {
          type: 'object',
          properties: {
            petId: { type: 'integer', description: 'Which' },
            'X-Trace': { type: 'string', exclusiveMinimum: 1 },
          },
          required: ['petId'],
        },
      },
      {
        name: 'put_pets_petId',
        description: 'Changes a pet.\n\nCalls PUT /pets/{petId}.',
        input_schema: {
          type: 'object',
          properties: {
            petId: { type: 'integer', description: 'Which' },
            name: { type: 'string' },
            body_name: { type: 'string', examples: ['Rex'] },
            parent: {
              type: 'object',
              properties: {
                name: { type: 'string', examples: ['Rex'] },
                parent: { $ref: '#/$defs/Pet' },
                tag: { type: ['string', 'null'] },
              },
              required: ['name'],
            },
            tag: { type: ['string', 'null'] },
          },
          required: ['petId', 'body_name'],
          $defs: {
            Pet: {
              type: 'object',
              properties: {
                name: { type: 'string', examples: ['Rex'] },
                parent: { $ref: '#/$defs/Pet' },
                tag: { type: ['string', 'null'] },
              },
              required: ['name'],
            },
          },
        },
      },
    ]);
  });

  it('is read as YAML, too', async () => {
    const yaml = `openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - {name: limit, in: query, schema: {type: [integer, "null"], maximum: 100}}
`;
    expect(await read(yaml)).toEqual([
      {
        name: 'listPets',
        description: 'Calls GET /pets.',
        input_schema: { type: 'object', properties: { limit: { type: ['integer', 'null'], maximum: 100 } } },
      },
    ]);
  });

  it('of Swagger 2 has its parameters beside their schemas, and its body among them', async () => {
    const document = {
      swagger: '2.0',
      info,
      definitions: { Order: { type: 'object', properties: { qty: { type: 'integer' } }, required: ['qty'] } },
      paths: {
        '/orders': {
          post: {
            parameters: [
              { name: 'dry', in: 'query', type: 'boolean', description: 'Only tries' },
              { name: 'order', in: 'body', required: true, schema: { $ref: '#/definitions/Order' } },
            ],
          },
          put: { parameters: [{ name: 'file', in: 'formData', type: 'file', required: true }] },
        },
      },
    };
    const [post, put] = await read(document);
    expect([post?.name, put?.name]).toEqual(['post_orders', 'put_orders']);
    expect(post?.input_schema).toEqual({
      type: 'object',
      properties: { dry: { type: 'boolean', description: 'Only tries' }, qty: { type: 'integer' } },
      required: ['qty'],
    });
    expect(put?.input_schema).toEqual({
      type: 'object',
      properties: { file: { type: 'string' } },
      required: ['file'],
    });
  });

  it('puts what a body is put together of into one object', async () => {
    const schema = {
      allOf: [
        { $ref: '#/components/schemas/Pet' },
        { type: 'object', properties: { age: { type: 'integer' } }, required: ['age'] },
      ],
    };
    const document = {
      ...pets,
      paths: { '/a': { post: { requestBody: { content: { 'application/json': { schema } } } } } },
    };
    const [tool] = await read(document);
    expect(tool?.input_schema).toMatchObject({
      properties: { name: { type: 'string' }, age: { type: 'integer' } },
      required: ['name', 'age'],
    });
  });

  it('stays small where every schema leads to every other', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `S${index}`);
    const all = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
    const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties: all }]));
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
    const [tool] = await read({
      ...pets,
      components: { schemas },
      paths: { '/a': { post: { requestBody: { content } } } },
    });
    expect(JSON.stringify(tool).length).toBeLessThan(500_000);
  });

  it('without operations says so', async () => {
    const document = JSON.stringify({ openapi: '3.1.0', info, webhooks: { a: { post: {} } } });
    const { tools, problems } = await importTools(document);
    expect(tools).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(['webhooks', 'paths']);
  });
});
