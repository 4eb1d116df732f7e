import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintTool } from './lint-tool';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const strictSchema = { ...tool.input_schema, additionalProperties: false };

function withSchema(schema: unknown) {
  return { ...tool, input_schema: schema };
}

/** Rule, path and API text of each finding. */
function brief(definition: unknown): [string, string, string | undefined][] {
  return lintTool(definition).map(({ rule, path, apiMessage }) => [rule, path.join('.'), apiMessage]);
}

describe('lintTool passes what the API accepts', () => {
  it.each<[string, unknown]>([
    ['a plain tool', tool],
    ['no description', { ...tool, description: undefined }],
    ['type custom', { ...tool, type: 'custom' }],
    ['type null', { ...tool, type: null }],
    ['a name of 128 characters', { ...tool, name: 'a'.repeat(128) }],
    ['fields nobody knows', { ...tool, annotations: { readOnlyHint: true }, title: 'Order' }],
    [
      'combinators below the top',
      withSchema({ type: 'object', properties: { a: { oneOf: [{ type: 'string' }] } } }),
    ],
    [
      'odd property names below the top',
      withSchema({ type: 'object', properties: { a: { properties: { 'x y': true } } } }),
    ],
    [
      'keywords that constrain nothing',
      withSchema({ type: 'object', properties: { a: { minimum: 1, 'x-unit': 'kg' } } }),
    ],
    [
      'a schema of draft 07 that says so',
      withSchema({
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: { a: { items: [true] } },
      }),
    ],
    ['a reference to nothing', withSchema({ type: 'object', properties: { a: { $ref: '#/$defs/none' } } })],
    ['a dated tool nobody here knows', { type: 'teleport_20270101', anything: true }],
    ['the memory tool', { type: 'memory_20250818', name: 'memory' }],
    ['a search tool by its undated alias', { type: 'tool_search_tool_bm25', name: 'tool_search_tool_bm25' }],
    [
      'a toolset',
      {
        type: 'computer_toolset_20260801',
        configs: { zoom: { defer_loading: true } },
        cache_control: { type: 'ephemeral' },
      },
    ],
    [
      'an MCP toolset that defers its tools',
      { type: 'mcp_toolset', mcp_server_name: 'x', default_config: { defer_loading: true } },
    ],
    ['a strict tool', { ...tool, strict: true, input_schema: strictSchema }],
    ['a tool that is not strict and open', { ...tool, strict: false }],
    ['callers from code', { ...tool, allowed_callers: ['direct', 'code_execution_20260120'] }],
    ['examples that fit', { ...tool, input_examples: [{ order_id: '48810' }] }],
    [
      'an example in another format',
      {
        ...withSchema({ type: 'object', properties: { a: { format: 'email' } } }),
        input_examples: [{ a: 'x' }],
      },
    ],
    [
      'examples of a schema that is elsewhere',
      {
        ...withSchema({ type: 'object', properties: { a: { $ref: 'https://x.dev/a' } } }),
        input_examples: [{ a: 1 }],
      },
    ],
    ['cache_control that is null on a deferred tool', { ...tool, defer_loading: true, cache_control: null }],
  ])('%s', (_title, definition) => {
    expect(lintTool(definition)).toEqual([]);
  });
});

describe('lintTool refuses what the API refuses', () => {
  const INVALID =
    'custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 (https://json-schema.org/draft/2020-12).';
  const NAME = "custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'";

  it.each<[string, unknown, [string, string, string]]>([
    ['a definition that is no object', [], ['json-object', '', 'Input should be a valid dictionary']],
    ['no name', { input_schema: tool.input_schema }, ['tool-name', '', 'custom.name: Field required']],
    [
      'a name that is no text',
      { ...tool, name: 5 },
      ['tool-name', 'name', 'custom.name: Input should be a valid string'],
    ],
    ['a name with a space', { ...tool, name: 'get order' }, ['tool-name', 'name', NAME]],
    ['a name with a dot', { ...tool, name: 'orders.get' }, ['tool-name', 'name', NAME]],
    ['an empty name', { ...tool, name: '' }, ['tool-name', 'name', NAME]],
    ['a name of 129 characters', { ...tool, name: 'a'.repeat(129) }, ['tool-name', 'name', NAME]],
    [
      'a wrong name for a fixed one',
      { type: 'bash_20250124', name: 'shell' },
      ['tool-name', 'name', "bash_20250124.name: Input should be 'bash'"],
    ],
    [
      'no name for a fixed one',
      { type: 'bash_20250124' },
      ['tool-name', '', 'bash_20250124.name: Field required'],
    ],
    ['no input_schema', { name: 'x' }, ['input-schema', '', 'custom.input_schema: Field required']],
    [
      'parameters instead',
      { name: 'x', parameters: {} },
      ['input-schema', '', 'custom.input_schema: Field required'],
    ],
    [
      'an input_schema that is no object',
      withSchema('object'),
      ['input-schema', 'input_schema', 'custom.input_schema: Input should be a valid dictionary'],
    ],
    [
      'no type at the top',
      withSchema({}),
      ['input-schema', 'input_schema', 'custom.input_schema.type: Field required'],
    ],
    [
      'another type at the top',
      withSchema({ type: 'array' }),
      ['input-schema', 'input_schema.type', "custom.input_schema.type: Input should be 'object'"],
    ],
    [
      'an unknown type at the top, once',
      withSchema({ type: 'Object' }),
      ['input-schema', 'input_schema.type', "custom.input_schema.type: Input should be 'object'"],
    ],
    [
      'anyOf at the top',
      withSchema({ type: 'object', anyOf: [{ required: ['a'] }] }),
      [
        'input-schema',
        'input_schema.anyOf',
        'custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level',
      ],
    ],
    [
      'a parameter name with a space',
      withSchema({ type: 'object', properties: { 'order id': { type: 'string' } } }),
      [
        'input-schema',
        'input_schema.properties.order id',
        "custom.input_schema.properties: Property keys should match pattern '^[a-zA-Z0-9_.-]{1,64}$'",
      ],
    ],
    [
      'a property that is no schema',
      withSchema({ type: 'object', properties: { x: 'number' } }),
      ['input-schema', 'input_schema.properties.x', INVALID],
    ],
    [
      'a bound as in draft 4',
      withSchema({ type: 'object', properties: { x: { exclusiveMinimum: true } } }),
      ['input-schema', 'input_schema.properties.x.exclusiveMinimum', INVALID],
    ],
    [
      'a pattern that does not compile',
      withSchema({ type: 'object', properties: { x: { pattern: '[' } } }),
      ['input-schema', 'input_schema.properties.x.pattern', INVALID],
    ],
    [
      'a description that is no text',
      { ...tool, description: ['a'] },
      ['field-kinds', 'description', 'custom.description: Input should be a valid string'],
    ],
    [
      'examples that are no list',
      { ...tool, input_examples: {} },
      ['field-kinds', 'input_examples', 'custom.input_examples: Input should be a valid list'],
    ],
    [
      'a strict tool that is open',
      { ...tool, strict: true },
      [
        'strict-schema',
        'input_schema',
        "custom: For 'object' type, 'additionalProperties' must be explicitly set to false",
      ],
    ],
    [
      'a strict tool with a bound, deep inside',
      {
        ...tool,
        strict: true,
        input_schema: {
          ...strictSchema,
          properties: { a: { type: 'array', items: { type: 'integer', minimum: 1 } } },
        },
      },
      [
        'strict-schema',
        'input_schema.properties.a.items.minimum',
        "custom: For 'integer' type, properties minimum are not supported",
      ],
    ],
    [
      'a strict tool called from code',
      {
        ...tool,
        strict: true,
        input_schema: strictSchema,
        allowed_callers: ['direct', 'code_execution_20260120'],
      },
      [
        'strict-callers',
        'allowed_callers.1',
        'custom: strict is not supported with programmatic tool calling',
      ],
    ],
    [
      'an example that does not fit',
      { ...tool, input_examples: [{ order_id: '48810' }, { order_id: 5 }] },
      [
        'examples-fit',
        'input_examples.1.order_id',
        'custom.input_examples.1: Input does not match input_schema at /order_id: must be a string, got 5',
      ],
    ],
    [
      'a deferred tool with a cache breakpoint',
      { ...tool, defer_loading: true, cache_control: { type: 'ephemeral' } },
      [
        'deferred-cache',
        'cache_control',
        "Tool 'get_order' cannot have both defer_loading=true and cache_control set. Tools with defer_loading cannot use prompt caching.",
      ],
    ],
    [
      'a strict toolset',
      { type: 'browser_toolset_20260801', strict: true },
      ['toolset-fields', 'strict', 'browser_toolset_20260801.strict: Extra inputs are not permitted'],
    ],
    [
      'a deferred toolset',
      { type: 'computer_toolset_20260801', defer_loading: true },
      [
        'toolset-fields',
        'defer_loading',
        'computer_toolset_20260801.defer_loading: Extra inputs are not permitted',
      ],
    ],
    [
      'a toolset called from code',
      { type: 'computer_toolset_20260801', allowed_callers: ['code_execution_20260120'] },
      [
        'toolset-fields',
        'allowed_callers',
        'computer_toolset_20260801.allowed_callers: Extra inputs are not permitted',
      ],
    ],
    [
      'a strict MCP toolset',
      { type: 'mcp_toolset', mcp_server_name: 'x', strict: true },
      ['toolset-fields', 'strict', 'mcp_toolset.strict: Extra inputs are not permitted'],
    ],
  ])('%s', (_title, definition, finding) => {
    expect(brief(definition)).toEqual([finding]);
    expect(lintTool(definition).every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('tells authors of other formats how to write it here', () => {
    const [finding] = lintTool({ type: 'function', function: { name: 'x', parameters: {} } });
    expect(finding).toMatchObject({ rule: 'tool-type', path: ['type'] });
    expect(finding?.message).toContain('call "parameters" "input_schema"');
    expect(finding?.apiMessage).toMatch(
      /^Input tag 'function' found using 'type' does not match any of the expected tags: .*'bash_20250124', .*'custom'/,
    );
  });

  it('offers a name that works', () => {
    expect(lintTool({ ...tool, name: 'Prix à Paris' })[0]?.message).toContain('for example "Prix_a_Paris"');
  });
});

it('never throws, whatever it is given', () => {
  const field = fc.constantFrom(
    'name',
    'type',
    'input_schema',
    'strict',
    'input_examples',
    'allowed_callers',
    'cache_control',
    'defer_loading',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.constantFrom(
        'object',
        'custom',
        'bash_20250124',
        'computer_toolset_20260801',
        'code_execution_20260120',
        true,
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(field, fc.constantFrom('properties', 'items', '$ref', 'anyOf', '__proto__')),
        tie('value'),
        { maxKeys: 5 },
      ),
    ),
  }));
  fc.assert(
    fc.property(value, (definition) => Array.isArray(lintTool(definition))),
    { numRuns: 1000 },
  );
});

describe('lintTool, given very much', () => {
  it('tells a hundred findings and counts the others', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => [`bad name ${index}`, { type: 'string' }]);
    const findings = lintTool(withSchema({ type: 'object', properties: Object.fromEntries(names) }));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({
      severity: 'error',
      message: 'and 19,900 more. Mend those above first.',
    });
  });

  const long = 'x'.repeat(5000);
  it.each<[string, unknown]>([
    ['type', { ...tool, type: long }],
    ['name', { ...tool, name: `${long} ` }],
    ['parameter', withSchema({ type: 'object', properties: { [`${long} `]: true } })],
    ['pattern', withSchema({ type: 'object', patternProperties: { [`(${long}`]: true } })],
    ['format', { ...tool, strict: true, input_schema: { ...strictSchema, format: long } }],
    [
      'reference',
      { ...tool, strict: true, input_schema: { ...strictSchema, properties: { a: { $ref: `#/${long}` } } } },
    ],
  ])('cuts a long %s in its messages', (_title, definition) => {
    const findings = lintTool(definition);
    expect(findings).not.toEqual([]);
    for (const { message, apiMessage = '' } of findings) {
      expect(message.length).toBeLessThanOrEqual(2000);
      expect(apiMessage.length).toBeLessThanOrEqual(2000);
    }
  });
});
