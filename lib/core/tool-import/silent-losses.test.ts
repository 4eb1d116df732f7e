import { describe, expect, it } from 'vitest';
import { importTools } from './import-tools';

const schema = { type: 'object', properties: { city: { type: 'string' } } };
const read = async (value: unknown) => {
  const { tools, problems } = await importTools(typeof value === 'string' ? value : JSON.stringify(value));
  return {
    definitions: tools.map(({ definition }) => definition),
    before: tools.flatMap(({ changes }) => changes.map((one) => [one.path, one.before])),
    problems: problems.map(({ path }) => path),
  };
};

describe('parameters in Python that a framework fills in', () => {
  it.each<[string, boolean]>([
    ['ctx: Context', false],
    ['c: mcp.Context[ServerSession, None]', false],
    ['ctx: RunContextWrapper[Deps]', false],
    ['ctx: "ToolContext"', false],
    ['ctx: Optional[Context] = None', false],
    ['ctx: Context | None = None', false],
    ['state: Annotated[dict, InjectedState]', false],
    ['config: RunnableConfig', false],
    ['context: str', true],
    ['ctx: int', true],
    ['context', true],
    ['run_context: dict = None', true],
    ['ctx: OwnContext', true],
    ['ctx: list[Context]', true],
    ['state: Annotated[str, "InjectedState"]', true],
  ])('%s: is a parameter of the tool: %s', async (written, isKept) => {
    const { definitions, before } = await read(
      `class OwnContext(BaseModel):\n    x: int\n\ndef a(${written}, city: str): ...\n`,
    );
    const name = /^\w+/.exec(written)?.[0] ?? '';
    const input = definitions[0]?.input_schema;
    expect(Object.keys(Object(input).properties)).toEqual(isKept ? [name, 'city'] : ['city']);
    const told = before.filter(([path]) => path === `input_schema.properties.${name}`);
    expect(told).toHaveLength(isKept ? 0 : 1);
  });

  it('a type that the program declares is its own, and a method has no self', async () => {
    const { definitions } = await read(
      'class Context(BaseModel):\n    x: int\n\nclass T:\n    @tool\n    def a(self, ctx: Context): ...\n',
    );
    expect(Object.keys(Object(definitions[0]?.input_schema).properties)).toEqual(['ctx']);
  });
});

describe('nothing of a definition of another API is lost untold', () => {
  it('Gemini: all that one entry asks for', async () => {
    const { definitions, before, problems } = await read([
      { googleSearch: {}, codeExecution: {}, googleMaps: {} },
    ]);
    expect(definitions.map(({ name }) => name)).toEqual(['web_search', 'code_execution']);
    expect(before).toEqual([
      ['googleSearch', {}],
      ['codeExecution', {}],
    ]);
    expect(problems).toEqual(['googleMaps']);
  });

  it('OpenAI: what stands inside and around, and the type', async () => {
    const { definitions, before } = await read([
      { type: 'function', name: 'o', function: { name: 'i', parameters: schema } },
    ]);
    expect(definitions).toEqual([{ name: 'o', input_schema: schema }]);
    expect(before).toContainEqual(['name', 'i']);
    expect(before).toContainEqual(['type', 'function']);
  });

  it('OpenAI: what stands around a tool of free text', async () => {
    const { before } = await read([
      { type: 'custom', name: 'o', custom: { name: 'i', format: { type: 'text' } }, note: 'x' },
    ]);
    expect(before).toContainEqual(['name', 'i']);
    expect(before).toContainEqual(['note', 'x']);
    expect(before).toContainEqual(['input_schema', { type: 'text' }]);
  });

  it('AI SDK: the type, and what stands beside the schema', async () => {
    const inputSchema = { jsonSchema: schema, vendor: 'x' };
    const { before } = await read([{ type: 'function', name: 'a', inputSchema }]);
    expect(before).toEqual([
      ['type', 'function'],
      ['inputSchema', inputSchema],
    ]);
  });

  it('Bedrock: a cache point marks the tool before it', async () => {
    const toolSpec = { name: 'a', inputSchema: { json: schema } };
    const { definitions, problems, before } = await read([
      { toolSpec, note: 'x' },
      { cachePoint: { type: 'default', ttl: '1h' } },
      { toolSpec: { ...toolSpec, name: 'b' } },
    ]);
    expect(definitions).toEqual([
      { name: 'a', input_schema: schema, cache_control: { type: 'ephemeral', ttl: '1h' } },
      { name: 'b', input_schema: schema },
    ]);
    expect(problems).toEqual(['cachePoint']);
    expect(before).toContainEqual(['note', 'x']);
    const first = await read([{ cachePoint: { type: 'default' } }, { toolSpec }]);
    expect([first.definitions.length, first.problems]).toEqual([1, ['cachePoint']]);
  });
});

describe('properties in OpenAPI that only the server sets', () => {
  const id = { type: 'integer', readOnly: true };
  const a = { type: 'string' };
  const body = async (properties: object, schemas: object = {}) => {
    const content = { 'application/json': { schema: { type: 'object', properties } } };
    const { definitions, before } = await read({
      openapi: '3.1.0',
      info: {},
      paths: { '/a': { post: { requestBody: { content } } } },
      components: { schemas },
    });
    return { held: Object(definitions[0]?.input_schema).properties, before };
  };

  it.each<[string, object, object, object]>([
    ['in the body', { id, a }, {}, { a }],
    [
      'in an object inside, which required it',
      { in: { type: 'object', properties: { id, a }, required: ['id', 'a'] } },
      {},
      { in: { type: 'object', properties: { a }, required: ['a'] } },
    ],
    [
      'where another part requires it',
      {
        in: { allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['id', 'a'], properties: { a } }] },
      },
      { Base: { type: 'object', properties: { id } } },
      {
        in: {
          allOf: [
            { type: 'object', properties: {} },
            { required: ['a'], properties: { a } },
          ],
        },
      },
    ],
    ['where a reference leads', { id: { $ref: '#/components/schemas/Id' }, a }, { Id: id }, { a }],
  ])('%s leave and are told', async (_where, properties, schemas, wanted) => {
    const { held, before } = await body(properties, schemas);
    expect(held).toEqual(wanted);
    expect(before.find(([path, one]) => path === 'input_schema' && 'id' in Object(one))).toBeDefined();
  });

  it('a header that HTTP says otherwise is told', async () => {
    const header = { name: 'Accept', in: 'header', schema: a };
    const { before } = await read({
      openapi: '3.1.0',
      info: {},
      paths: { '/a': { get: { parameters: [header] } } },
    });
    expect(before).toContainEqual(['parameters', header]);
  });
});
