import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, rest: object = {}) => ({ name, input_schema: { type: 'object' }, ...rest });
const [a, b] = [tool('a'), tool('b')];
const bash = { type: 'bash_20250124', name: 'bash' };
const forced = { type: 'tool', name: 'a' };
const FORCING = 'tool_choice: type "tool" and "any" are not supported for this model.';
const fromCode = (...callers: string[]) =>
  tool('a', { allowed_callers: [...callers, 'code_execution_20260120'] });
const refused = (path: string, apiMessage: string) => [{ index: null, path, apiMessage }];

testRule('tool-choice', [
  {
    name: 'passes every kind',
    tools: [a],
    context: {
      tool_choice: { type: 'any', disable_parallel_tool_use: true },
      model: 'claude-haiku-5-5',
    },
    findings: [],
  },
  {
    name: 'passes a forced tool on a model nobody knows',
    tools: [a],
    context: { tool_choice: forced, model: 'gateway/claude' },
    findings: [],
  },
  {
    name: 'passes a forced tool while thinking is adaptive',
    tools: [a],
    context: { tool_choice: forced, model: 'claude-opus-5', thinking: { type: 'adaptive' } },
    findings: [],
  },
  {
    name: 'passes a forced fixed name',
    tools: [bash],
    context: { tool_choice: { type: 'tool', name: 'bash' } },
    findings: [],
  },
  {
    name: 'passes a forced tool that may come from an MCP server',
    tools: [{ type: 'mcp_toolset', mcp_server_name: 'x' }],
    context: { tool_choice: forced },
    findings: [],
  },
  { name: 'passes none without tools', tools: [], context: { tool_choice: { type: 'none' } }, findings: [] },
  {
    name: 'refuses a forced tool on a model that cannot be forced',
    tools: [a],
    context: { tool_choice: forced, model: 'claude-opus-5-5' },
    findings: refused('tool_choice.type', FORCING),
  },
  {
    name: 'refuses any tool on such a model',
    tools: [a],
    context: { tool_choice: { type: 'any' }, model: 'claude-sonnet-5-5' },
    findings: refused('tool_choice.type', FORCING),
  },
  {
    name: 'refuses a forced tool with manual thinking',
    tools: [a],
    context: {
      tool_choice: forced,
      model: 'claude-sonnet-4-5',
      thinking: { type: 'enabled', budget_tokens: 2000 },
    },
    findings: refused('tool_choice.type', 'Thinking may not be enabled when tool_choice forces tool use.'),
  },
  {
    name: 'refuses a forced tool that is absent',
    tools: [b],
    context: { tool_choice: forced },
    findings: refused('tool_choice.name', "Tool 'a' not found in provided tools"),
  },
  {
    name: 'refuses a forced toolset',
    tools: [{ type: 'computer_toolset_20260801' }],
    context: { tool_choice: { type: 'tool', name: 'computer' } },
    findings: refused('tool_choice.name', "Tool 'computer' not found in provided tools"),
  },
  {
    name: 'refuses a forced tool that only code calls',
    tools: [fromCode()],
    context: { tool_choice: forced },
    findings: refused('tool_choice.name', "tool_choice: Tool 'a' does not allow direct calls"),
  },
  {
    name: 'refuses single calls with tools that code calls',
    tools: [fromCode('direct')],
    context: { tool_choice: { type: 'auto', disable_parallel_tool_use: true } },
    findings: refused(
      'tool_choice.disable_parallel_tool_use',
      'tool_choice: disable_parallel_tool_use is not supported with programmatic tool calling',
    ),
  },
  {
    name: 'refuses a choice without tools',
    tools: [],
    context: { tool_choice: { type: 'auto' } },
    findings: refused('tool_choice', 'tool_choice may only be specified while providing tools.'),
  },
  {
    name: 'refuses a choice that is text',
    tools: [a],
    context: { tool_choice: 'auto' },
    findings: refused('tool_choice', 'tool_choice: Input should be an object'),
  },
  {
    name: 'refuses a choice of another API',
    tools: [a],
    context: { tool_choice: { type: 'required' } },
    findings: refused(
      'tool_choice.type',
      "tool_choice: Input tag 'required' found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'",
    ),
  },
  {
    name: 'refuses a forced tool without a name',
    tools: [a],
    context: { tool_choice: { type: 'tool' } },
    findings: refused('tool_choice', 'tool_choice.tool.name: Field required'),
  },
]);
