import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { importTools } from './import-tools';
import { toolReaders } from './tool-readers';

const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const weather = { name: 'get_weather', description: 'Says the weather of a city.', input_schema: schema };
const named = { name: 'get_weather', description: weather.description };

const read = (value: unknown, format?: string) =>
  importTools(typeof value === 'string' ? value : JSON.stringify(value), format);

async function readOne(definition: JsonObject) {
  const { tools } = await read([definition]);
  const [tool] = tools;
  if (!tool || tools.length > 1) throw new Error('One tool was expected.');
  expect(lintTools([tool.definition]).filter(({ severity }) => severity === 'error')).toEqual([]);
  return { ...tool, schema: tool.definition.input_schema as JsonObject };
}

it('has a reader for each format, in the order in which they are tried', () => {
  expect(toolReaders.map(({ id }) => id)).toEqual([
    ...['curl', 'sse', 'go', 'typescript', 'python', 'openapi', 'bedrock', 'ai-sdk', 'claude', 'mcp'],
    ...['gemini', 'openai', 'json-schema', 'calls'],
  ]);
});

describe('one definition in the forms of JSON', () => {
  it.each<[string, string, unknown]>([
    ['claude', 'by itself', weather],
    ['claude', 'in a list', [weather]],
    ['claude', 'in a request', { model: 'claude-opus-5', max_tokens: 5, messages: [], tools: [weather] }],
    ['openai', 'nested', [{ type: 'function', function: { ...named, parameters: schema } }]],
    ['openai', 'flat', { tools: [{ type: 'function', ...named, parameters: schema, strict: false }] }],
    ['openai', 'as functions', { messages: [], functions: [{ ...named, parameters: schema }] }],
    [
      'gemini',
      'in capitals',
      {
        tools: [
          {
            functionDeclarations: [
              {
                ...named,
                parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
              },
            ],
          },
        ],
      },
    ],
    [
      'bedrock',
      'in its wrapper',
      { toolConfig: { tools: [{ toolSpec: { ...named, inputSchema: { json: schema } } }] } },
    ],
    ['ai-sdk', 'by its name', { tools: { get_weather: { ...named, inputSchema: { jsonSchema: schema } } } }],
    ['mcp', 'bare', { tools: [{ ...named, inputSchema: schema }] }],
    [
      'mcp',
      'as an answer',
      { jsonrpc: '2.0', id: 1, result: { tools: [{ ...named, inputSchema: schema }] } },
    ],
    ['mcp', 'as a list', [{ ...named, inputSchema: schema }]],
    ['json-schema', 'named', { ...named, schema }],
    ['claude', 'with a byte order mark', `\ufeff${JSON.stringify(weather)}`],
    ['claude', 'in fences', `Sure:\n\n\`\`\`json\n${JSON.stringify(weather)},\n\`\`\`\nDone.`],
    ['claude', 'with trailing commas', `[${JSON.stringify(weather)},]`],
    ['claude', 'in typographic quotes', JSON.stringify(weather).replaceAll('"', '\u201d')],
    [
      'claude',
      'as YAML',
      `- name: get_weather\n  description: ${named.description}\n  input_schema:\n    type: object\n    properties: {city: {type: string}}\n    required: [city]`,
    ],
    [
      'curl',
      'in a command',
      `curl https://api.anthropic.com/v1/messages -H 'x-api-key: k' -d '${JSON.stringify({ messages: [], tools: [weather] })}'`,
    ],
  ])('%s, %s', async (format, _how, given) => {
    const { format: found, tools } = await read(given);
    expect(found).toBe(format);
    expect(tools.map(({ definition }) => definition)).toEqual([
      'strict' in (tools[0]?.definition ?? {}) ? { ...weather, strict: false } : weather,
    ]);
  });

  it('a definition that needs no change has none, and keeps every digit', async () => {
    const text =
      '{"name":"get_order","description":"Reads one order by its number.","input_schema":{"type":"object","properties":{"id":{"type":"integer","maximum":9223372036854775807}}}}';
    const { tools } = await read(text);
    expect(tools[0]?.changes).toEqual([]);
    expect(writeJson(tools[0]?.definition)).toBe(text);
  });

  it('is found in the words around it, and in JSON that speaks of programs', async () => {
    const prose = await read(`Try this: ${JSON.stringify(weather)}, it works.`);
    expect(prose.tools.map(({ definition }) => definition)).toEqual([weather]);
    const speaking = { ...weather, description: `tools = [\ndef f(x):\n${'x'.repeat(1_100_000)}` };
    expect((await read([speaking])).tools.map(({ definition }) => definition)).toEqual([speaking]);
  });

  it('loses an example that does not fit as a whole', async () => {
    const { definition, changes } = await readOne({
      ...weather,
      input_examples: [{ city: 'Rome' }, { city: 1 }],
    });
    expect(definition.input_examples).toEqual([{ city: 'Rome' }]);
    expect(changes.map(({ before }) => before)).toEqual([{ city: 1 }]);
  });

  it('reads what a message and a stream of it call, from their inputs', async () => {
    const call = { type: 'tool_use', id: 't', name: 'get_weather', input: { city: 'Rome', days: 3 } };
    const wanted = {
      name: 'get_weather',
      input_schema: {
        type: 'object',
        properties: { city: { type: 'string' }, days: { type: 'integer' } },
        required: ['city', 'days'],
      },
    };
    const message = await read({ role: 'assistant', content: [{ type: 'text', text: 'x' }, call] });
    expect(message.tools.map(({ definition }) => definition)).toEqual([wanted]);
    const events = [
      { type: 'message_start', message: { id: 'm', role: 'assistant', content: [] } },
      { type: 'content_block_start', index: 0, content_block: { ...call, input: {} } },
      {
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'input_json_delta', partial_json: JSON.stringify(call.input) },
      },
      { type: 'content_block_stop', index: 0 },
    ];
    const stream = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
    const streamed = await read(stream);
    expect([streamed.format, streamed.tools[0]?.definition]).toEqual(['sse', wanted]);
  });
});

describe('what a definition for Claude has no place for', () => {
  it('leaves it and is told, and the hints of a server become advice', async () => {
    const { definition, changes, findings } = await readOne({
      ...named,
      title: 'Weather',
      inputSchema: schema,
      outputSchema: { type: 'object' },
      annotations: { destructiveHint: true },
      _meta: { a: 1 },
    });
    expect(definition).toEqual(weather);
    const before = Object.fromEntries(changes.map((change) => [change.path, change.before]));
    expect(before).toMatchObject({
      title: 'Weather',
      outputSchema: { type: 'object' },
      annotations: { destructiveHint: true },
      _meta: { a: 1 },
    });
    expect(findings.map(({ message }) => message).join()).toContain('It may destroy things');
  });

  it('tools that run elsewhere become the one of Anthropic that does the same', async () => {
    const { tools } = await read({ tools: [{ type: 'web_search' }, { codeExecution: {} }] });
    expect(tools.map(({ definition }) => definition.type)).toEqual([
      'web_search_20260209',
      'code_execution_20260120',
    ]);
  });
});

describe('a list', () => {
  it('keeps its length and order, with names of their own', async () => {
    const { tools, problems } = await read([
      weather,
      null,
      weather,
      { ...weather, name: 'a b' },
      { ...weather, name: '' },
    ]);
    expect(tools.map(({ definition }) => definition.name)).toEqual([
      'get_weather',
      'tool_2',
      'get_weather_2',
      'a_b',
      'tool_5',
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['1']);
    expect(tools[3]?.changes).toEqual([
      { path: 'name', message: 'The API refuses this name: it is called a_b.', before: 'a b' },
    ]);
  });

  it('may be empty', async () => {
    expect(await read('[]')).toEqual({ format: 'claude', tools: [], problems: [] });
  });

  it('that breaks a bound of the request loses as little as that needs', async () => {
    const strict = { ...weather, strict: true, input_schema: { ...schema, additionalProperties: false } };
    const { tools } = await read(
      Array.from({ length: 23 }, (_, index) => ({ ...strict, name: `tool_${index}` })),
    );
    expect(tools.filter(({ definition }) => definition.strict === true)).toHaveLength(20);
    expect(tools[22]?.changes).toMatchObject([{ path: 'strict', before: true }]);
  });
});

describe('a schema the API refuses', () => {
  const root = async (input_schema: unknown) => (await readOne({ ...named, input_schema })).schema;

  it.each<[string, unknown, JsonObject]>([
    ['is missing', undefined, { type: 'object', properties: {} }],
    ['is a text', 'none', { type: 'object', properties: {} }],
    ['has no type', { properties: { a: {} } }, { type: 'object', properties: { a: {} } }],
    [
      'has types of a language',
      { type: 'dict', properties: { a: { type: 'float' }, b: { type: 'any' } } },
      { type: 'object', properties: { a: { type: 'number' }, b: {} } },
    ],
    [
      'is a list',
      { type: 'array', items: { type: 'string' } },
      {
        type: 'object',
        properties: { value: { type: 'array', items: { type: 'string' } } },
        required: ['value'],
      },
    ],
    [
      'has alternatives',
      {
        oneOf: [
          { properties: { kind: { const: 'a' }, x: {} }, required: ['kind', 'x'] },
          { properties: { kind: { const: 'b' } }, required: ['kind'] },
        ],
      },
      {
        type: 'object',
        properties: { kind: { enum: ['a', 'b'] }, x: {} },
        required: ['kind'],
        description: 'Give one of: (kind, x) or (kind).',
      },
    ],
    [
      'is put together',
      {
        allOf: [{ $ref: '#/$defs/A' }, { properties: { b: {} }, required: ['b'] }],
        $defs: { A: { type: 'object', properties: { a: {} }, required: ['a'] } },
      },
      {
        type: 'object',
        properties: { a: {}, b: {} },
        required: ['a', 'b'],
        $defs: { A: { type: 'object', properties: { a: {} }, required: ['a'] } },
      },
    ],
    [
      'is of draft 4',
      {
        type: 'object',
        properties: {
          n: { minimum: 0, exclusiveMinimum: true },
          t: { items: [{ type: 'string' }], additionalItems: false },
        },
      },
      {
        type: 'object',
        properties: { n: { exclusiveMinimum: 0 }, t: { prefixItems: [{ type: 'string' }], items: false } },
      },
    ],
    [
      'marks what is required in the property',
      { type: 'object', properties: { a: { type: 'string', required: true }, b: { required: false } } },
      { type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] },
    ],
    [
      'holds what is no schema',
      { type: 'object', properties: { a: 'number', b: 'The city', c: ['x', 'y'] } },
      {
        type: 'object',
        properties: {
          a: { type: 'number' },
          b: { type: 'string', description: 'The city' },
          c: { type: 'string', enum: ['x', 'y'] },
        },
      },
    ],
    [
      'may be null',
      { type: 'object', properties: { a: { type: 'string', nullable: true, enum: ['x'] } } },
      { type: 'object', properties: { a: { type: ['string', 'null'], enum: ['x', null] } } },
    ],
    [
      'has names of parameters that are refused',
      {
        type: 'object',
        properties: { 'a[]': { $ref: '#/properties/b' }, b: { $ref: '#/properties/a[]' } },
        required: ['a[]'],
      },
      {
        type: 'object',
        properties: { a: { $ref: '#/properties/b' }, b: { $ref: '#/properties/a' } },
        required: ['a'],
      },
    ],
    [
      'leads nowhere',
      { type: 'object', properties: { a: { $ref: '#/$defs/Nope', description: 'x' } } },
      { type: 'object', properties: { a: { description: 'x' } } },
    ],
    [
      'has a pattern that is none',
      { type: 'object', properties: { a: { pattern: '([' } } },
      { type: 'object', properties: { a: {} } },
    ],
  ])('because it %s', async (_why, given, wanted) => {
    expect(await root(given)).toEqual(wanted);
  });

  it('keeps what was there before in its changes', async () => {
    const anyOf = [{ properties: { a: {} } }, { properties: { b: {} } }];
    const { changes } = await readOne({ ...named, input_schema: { anyOf } });
    expect(changes).toContainEqual(expect.objectContaining({ path: 'input_schema.anyOf', before: anyOf }));
  });

  it('stays recursive where it was, without an end of its own', async () => {
    const tree = { type: 'object', properties: { children: { type: 'array', items: { $ref: '#' } } } };
    expect(await root(tree)).toEqual(tree);
  });
});

describe('a text without tools', () => {
  it.each([
    ['', 'The text is empty'],
    ['   \n', 'The text is empty'],
    ['Once upon a time', 'looks like plain text'],
    ['7', 'a single value'],
    ['{"a": 1}', 'an object with "a"'],
    ['[1, 2]', 'none of its entries is a tool'],
    ['<!doctype html><html></html>', 'a web page'],
    ['https://example.com/openapi.json', 'an address'],
    ['{"messages": [{"role": "user", "content": "x"}]}', 'a conversation without tools'],
    ['\u0001\u0002\u0003\u0004{\u0005', 'the bytes of a file'],
    ['['.repeat(100_000), 'nested more than 200 levels'],
    [`{"a":${'{"a":'.repeat(300)}1${'}'.repeat(301)}`, 'nested more than 200 levels'],
  ])('%#: is refused with a sentence that says what it is', async (text, said) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'bad_request',
      message: expect.stringContaining(said),
    });
  });

  it.each([
    ['import a.b;\npublic class A {}\n', 'Java'],
    ['using System;\nnamespace A { }\n', 'C#'],
    ['class A < B\n  def call(i)\n  end\nend\n', 'Ruby'],
    ['<?php\n$a = 1;\n', 'PHP'],
    ['type Query {\n  a: Int\n}\n', 'GraphQL'],
  ])('%j is known for what it is', async (text, name) => {
    await expect(read(text)).rejects.toMatchObject({ message: expect.stringContaining(name) });
  });

  it('is refused as the form it was said to be in', async () => {
    for (const format of ['python', 'typescript', 'openapi', 'curl', 'sse'])
      await expect(read([weather], format)).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('names the bound where there are too many', async () => {
    const many = Array.from({ length: 2001 }, () => ({ name: 'x', parameters: {} }));
    await expect(read(many)).rejects.toMatchObject({ message: expect.stringContaining('2,000') });
  });
});
