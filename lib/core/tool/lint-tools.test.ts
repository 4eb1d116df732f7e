import { describe, expect, it } from 'vitest';
import { lintTools } from './lint-tools';
import type { ToolSetContext } from './tool-finding';

const input_schema = { type: 'object', properties: {}, additionalProperties: false };

function tool(name: string, rest: object = {}) {
  return { name, input_schema, ...rest };
}

const [a, b] = [tool('a'), tool('b')];
const cached = { cache_control: { type: 'ephemeral' } };
const cachedLong = { cache_control: { type: 'ephemeral', ttl: '1h' } };
const deferred = { defer_loading: true };
const bash = { type: 'bash_20250124', name: 'bash' };
const computer = { type: 'computer_toolset_20260801' };
const forced = { type: 'tool', name: 'a' };
const FORCING = 'tool_choice: type "tool" and "any" are not supported for this model.';

function strictTools(count: number, properties: object = {}) {
  return Array.from({ length: count }, (_, index) =>
    tool(`tool_${index}`, { strict: true, input_schema: { ...input_schema, properties } }),
  );
}

/** Rule, index, path and API text of each finding. */
function brief(definitions: unknown[], context?: ToolSetContext) {
  return lintTools(definitions, context).map(({ rule, index, path, apiMessage }) => [
    rule,
    index,
    path.join('.'),
    apiMessage,
  ]);
}

describe('lintTools', () => {
  it.each<[string, unknown[], ToolSetContext]>([
    ['no tools', [], {}],
    ['different names', [a, b, bash], {}],
    [
      'two servers of MCP tools',
      [
        { type: 'mcp_toolset', mcp_server_name: 'x' },
        { type: 'mcp_toolset', mcp_server_name: 'y' },
      ],
      {},
    ],
    ['one tool that stays loaded', [a, tool('b', deferred)], {}],
    [
      'four breakpoints, the long ones first',
      [tool('a', cachedLong), tool('b', cachedLong), tool('c', cached), tool('d', cached)],
      {},
    ],
    ['20 strict tools', strictTools(20), {}],
    [
      'every kind of tool_choice',
      [a],
      { tool_choice: { type: 'any', disable_parallel_tool_use: true }, model: 'claude-haiku-5-5' },
    ],
    ['a forced tool on a model nobody knows', [a], { tool_choice: forced, model: 'gateway/claude' }],
    [
      'a forced tool while thinking is adaptive',
      [a],
      { tool_choice: forced, model: 'claude-opus-5', thinking: { type: 'adaptive' } },
    ],
    ['a forced fixed name', [bash], { tool_choice: { type: 'tool', name: 'bash' } }],
    [
      'a forced tool that may come from an MCP server',
      [{ type: 'mcp_toolset', mcp_server_name: 'x' }],
      { tool_choice: forced },
    ],
    ['tool_choice none without tools', [], { tool_choice: { type: 'none' } }],
    [
      'an older computer tool on a model that has it',
      [{ type: 'computer_20251124', name: 'computer' }],
      { model: 'claude-opus-5' },
    ],
  ])('%s pass', (_title, definitions, context) => {
    expect(lintTools(definitions, context)).toEqual([]);
  });

  it.each<[string, unknown[], ToolSetContext, unknown[]]>([
    [
      'the same name twice',
      [a, b, tool('a')],
      {},
      ['unique-names', 2, 'name', 'tools: Tool names must be unique.'],
    ],
    [
      'a custom tool named like a fixed one',
      [bash, tool('bash')],
      {},
      ['unique-names', 1, 'name', 'tools: Tool names must be unique.'],
    ],
    [
      'a tool named like a toolset',
      [tool('computer'), computer],
      {},
      ['unique-names', 0, 'name', 'tools: Tool names must be unique.'],
    ],
    [
      'a toolset twice',
      [computer, computer],
      {},
      ['unique-toolsets', 1, '', 'tools: Tool names must be unique.'],
    ],
    [
      'every tool deferred',
      [tool('a', deferred), tool('b', deferred)],
      {},
      [
        'all-deferred',
        null,
        'tools',
        'At least one tool must have defer_loading=false. All tools cannot be deferred.',
      ],
    ],
    [
      'five breakpoints',
      'abcde'.split('').map((name) => tool(name, cached)),
      {},
      [
        'cache-breakpoints',
        4,
        'cache_control',
        'A maximum of 4 blocks with cache_control may be provided. Found 5.',
      ],
    ],
    [
      'a long breakpoint after a short one',
      [tool('a', cached), b, tool('c', cachedLong)],
      {},
      [
        'cache-breakpoints',
        2,
        'cache_control',
        "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block",
      ],
    ],
    [
      '21 strict tools',
      strictTools(21),
      {},
      [
        'strict-totals',
        null,
        'tools',
        'Too many strict tools (21). The maximum number of strict tools supported is 20. Try reducing the number of tools marked as strict.',
      ],
    ],
    [
      '25 optional parameters, the output format included',
      strictTools(12, { x: { type: 'string' }, y: { type: 'string' } }),
      {
        outputFormat: {
          type: 'json_schema',
          schema: { ...input_schema, properties: { z: { type: 'string' } } },
        },
      },
      [
        'strict-totals',
        null,
        'tools',
        'Schemas contains too many optional parameters (25), which would make grammar compilation inefficient. Reduce the number of optional parameters in your tool schemas (limit: 24).',
      ],
    ],
    [
      '17 unions',
      strictTools(17, { x: { type: ['string', 'null'] } }),
      {},
      [
        'strict-totals',
        null,
        'tools',
        'Schemas contains too many parameters with union types (17 parameters with type arrays or anyOf). This causes exponential compilation cost. Reduce the number of nullable or union-typed parameters (limit: 16 parameters with unions).',
      ],
    ],
    [
      'a computer tool its model has outgrown',
      [{ type: 'computer_20251124', name: 'computer' }],
      { model: 'claude-opus-5-5' },
      [
        'model-support',
        0,
        'type',
        "'claude-opus-5-5' does not support tool types: computer_20251124. Did you mean one of computer_toolset_20260801?",
      ],
    ],
    [
      'a forced tool on a refusing model',
      [a],
      { tool_choice: forced, model: 'claude-opus-5-5' },
      ['tool-choice', null, 'tool_choice.type', FORCING],
    ],
    [
      'any tool on a refusing model',
      [a],
      { tool_choice: { type: 'any' }, model: 'claude-sonnet-5-5' },
      ['tool-choice', null, 'tool_choice.type', FORCING],
    ],
    [
      'a forced tool with manual thinking',
      [a],
      { tool_choice: forced, model: 'claude-sonnet-4-5', thinking: { type: 'enabled', budget_tokens: 2000 } },
      [
        'tool-choice',
        null,
        'tool_choice.type',
        'Thinking may not be enabled when tool_choice forces tool use.',
      ],
    ],
    [
      'a forced tool that is absent',
      [b],
      { tool_choice: forced },
      ['tool-choice', null, 'tool_choice.name', "Tool 'a' not found in provided tools"],
    ],
    [
      'a forced toolset',
      [computer],
      { tool_choice: { type: 'tool', name: 'computer' } },
      ['tool-choice', null, 'tool_choice.name', "Tool 'computer' not found in provided tools"],
    ],
    [
      'a forced tool that only code calls',
      [tool('a', { allowed_callers: ['code_execution_20260120'] })],
      { tool_choice: forced },
      ['tool-choice', null, 'tool_choice.name', "tool_choice: Tool 'a' does not allow direct calls"],
    ],
    [
      'single calls with tools that code calls',
      [tool('a', { allowed_callers: ['direct', 'code_execution_20260120'] })],
      { tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
      [
        'tool-choice',
        null,
        'tool_choice.disable_parallel_tool_use',
        'tool_choice: disable_parallel_tool_use is not supported with programmatic tool calling',
      ],
    ],
    [
      'a choice without tools',
      [],
      { tool_choice: { type: 'auto' } },
      ['tool-choice', null, 'tool_choice', 'tool_choice may only be specified while providing tools.'],
    ],
    [
      'a choice that is text',
      [a],
      { tool_choice: 'auto' },
      ['tool-choice', null, 'tool_choice', 'tool_choice: Input should be an object'],
    ],
    [
      'a choice of another API',
      [a],
      { tool_choice: { type: 'required' } },
      [
        'tool-choice',
        null,
        'tool_choice.type',
        "tool_choice: Input tag 'required' found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'",
      ],
    ],
    [
      'a forced tool without a name',
      [a],
      { tool_choice: { type: 'tool' } },
      ['tool-choice', null, 'tool_choice', 'tool_choice.tool.name: Field required'],
    ],
  ])('%s is refused', (_title, definitions, context, finding) => {
    expect(brief(definitions, context)).toEqual([finding]);
  });

  it('keeps the place of each tool, also after something that is none', () => {
    expect(brief([null, a, { name: 'x y', input_schema }]).map(([rule, index]) => [rule, index])).toEqual([
      ['json-object', 0],
      ['tool-name', 2],
    ]);
  });
});
