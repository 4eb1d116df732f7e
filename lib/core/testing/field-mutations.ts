import { at, cached, image, type Mutation, mcp, set, strict, tool } from './mutation-parts';
import { getOrder, input_schema } from './request-bodies';

/** What is wrong with fields, tools and settings. */
export const fieldMutations: readonly Mutation[] = [
  ['a name with a blank', 'plain', (draft) => set(tool(draft), { name: 'get order' })],
  ['a name twice', 'plain', (draft) => draft.tools.push(getOrder)],
  ['a schema of a list', 'plain', (draft) => set(tool(draft), { input_schema: { type: 'array' } })],
  [
    'a schema with oneOf at its top',
    'plain',
    (draft) => set(tool(draft), { input_schema: { type: 'object', oneOf: [{}] } }),
  ],
  ['a schema that is left out', 'plain', (draft) => delete tool(draft).input_schema],
  [
    'a schema with a pattern that is none',
    'plain',
    (draft) =>
      set(tool(draft), {
        input_schema: { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
      }),
  ],
  ['a tool of another API', 'plain', (draft) => draft.tools.push({ type: 'function', function: getOrder })],
  [
    'an example that does not fit',
    'strict',
    (draft) => set(tool(draft), { input_examples: [{ price: 'much' }] }),
  ],
  ['no model', 'plain', (draft) => delete draft.model],
  ['an empty model', 'plain', (draft) => set(draft, { model: '' })],
  ['a model of somebody else', 'plain', (draft) => set(draft, { model: 'gpt-5' })],
  ['a model that has ended', 'plain', (draft) => set(draft, { model: 'claude-3-opus-20240229' })],
  ['no max_tokens', 'plain', (draft) => delete draft.max_tokens],
  ['more tokens than the model writes', 'plain', (draft) => set(draft, { max_tokens: 128_001 })],
  ['no tokens in a stream', 'plain', (draft) => set(draft, { max_tokens: 0, stream: true })],
  ['temperature', 'plain', (draft) => set(draft, { temperature: 1 })],
  ['top_k', 'plain', (draft) => set(draft, { top_k: 5 })],
  ['a field nobody knows', 'plain', (draft) => set(draft, { functions: [] })],
  ['a stop sequence that is a number', 'plain', (draft) => set(draft, { stop_sequences: [1] })],
  ['user_id is a number', 'plain', (draft) => set(draft, { metadata: { user_id: 7 } })],
  ['a system prompt that is a number', 'plain', (draft) => set(draft, { system: 7 })],
  ['an image in the system prompt', 'plain', (draft) => set(draft, { system: [image] })],
  [
    'a choice of an absent tool',
    'plain',
    (draft) => set(draft, { tool_choice: { type: 'tool', name: 'x' } }),
  ],
  [
    'a forced call on a model that takes none',
    'plain',
    (draft) => set(draft, { model: 'claude-opus-5-5', tool_choice: { type: 'any' } }),
  ],
  ['a choice in a text', 'plain', (draft) => set(draft, { tool_choice: 'any' })],
  ['stream is a text', 'plain', (draft) => set(draft, { stream: 'yes' })],
  [
    'five cache breakpoints',
    'plain',
    (draft) => set(at(draft, 0), { content: Array.from({ length: 5 }, () => cached()) }),
  ],
  [
    'an hour after five minutes',
    'plain',
    (draft) => set(at(draft, 0), { content: [cached(), cached('1h')] }),
  ],
  ['a breakpoint of a day', 'plain', (draft) => set(at(draft, 0), { content: [cached('24h')] })],
  [
    'a deferred breakpoint',
    'plain',
    (draft) =>
      draft.tools.push({ ...getOrder, name: 'b', defer_loading: true, cache_control: { type: 'ephemeral' } }),
  ],
  ['all tools deferred', 'plain', (draft) => set(tool(draft), { defer_loading: true })],
  [
    'four fallbacks',
    'plain',
    (draft) =>
      set(draft, {
        betas: ['server-side-fallback-2026-07-01'],
        fallbacks: Array.from({ length: 4 }, () => ({ model: 'claude-opus-4-8' })),
      }),
  ],
  ['fast on a model without', 'plain', (draft) => set(draft, { model: 'claude-sonnet-5', speed: 'fast' })],
  [
    'effort on a model without',
    'plain',
    (draft) => set(draft, { model: 'claude-haiku-4-5', output_config: { effort: 'low' } }),
  ],
  ['an effort nobody knows', 'plain', (draft) => set(draft, { output_config: { effort: 'huge' } })],
  ['a tier nobody knows', 'plain', (draft) => set(draft, { service_tier: 'priority' })],
  [
    'a task budget that is too small',
    'plain',
    (draft) =>
      set(draft, {
        betas: ['task-budgets-2026-03-13'],
        output_config: { task_budget: { type: 'tokens', total: 100 } },
      }),
  ],
  [
    'compaction of a kind nobody knows',
    'plain',
    (draft) => set(draft, { betas: ['compact-2026-09-04'], compaction: { type: 'shorten' } }),
  ],
  ['compaction without its beta', 'plain', (draft) => set(draft, { compaction: { type: 'summarize' } })],
  [
    'a thread that goes on from nothing',
    'plain',
    (draft) => set(draft, { betas: ['message-threads-2026-08-12'], thread: { type: 'continue' } }),
  ],
  [
    'manual thinking on a newer model',
    'plain',
    (draft) => set(draft, { thinking: { type: 'enabled', budget_tokens: 1024 } }),
  ],
  [
    'thinking off where it is always on',
    'plain',
    (draft) => set(draft, { model: 'claude-fable-5-2', thinking: { type: 'disabled' } }),
  ],
  ['a beta with a blank', 'plain', (draft) => set(draft, { betas: ['fast mode'] })],
  [
    'thinking cleared behind results',
    'context',
    (draft) =>
      set(draft, {
        context_management: {
          edits: [{ type: 'clear_tool_uses_20250919' }, { type: 'clear_thinking_20251015' }],
        },
      }),
  ],
  [
    'an edit nobody knows',
    'context',
    (draft) => set(draft, { context_management: { edits: [{ type: 'forget' }] } }),
  ],
  ['edits without their beta', 'context', (draft) => delete draft.betas],
  ['edits that are no list', 'context', (draft) => set(draft, { context_management: { edits: {} } })],
  [
    'an MCP server without https',
    'mcp',
    (draft) => set(draft, { mcp_servers: [{ ...mcp, url: 'http://mcp.example/' }] }),
  ],
  ['a toolset of no server', 'mcp', (draft) => set(tool(draft), { mcp_server_name: 'x' })],
  [
    'both betas of MCP',
    'mcp',
    (draft) => set(draft, { betas: ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'] }),
  ],
  ['two servers of one name', 'mcp', (draft) => set(draft, { mcp_servers: [mcp, mcp] })],
  [
    'two toolsets of one server',
    'mcp',
    (draft) => draft.tools.push({ type: 'mcp_toolset', mcp_server_name: 'docs' }),
  ],
  ['a server without a toolset', 'mcp', (draft) => draft.tools.splice(0, 1, getOrder)],
  ['a strict tool with an open object', 'strict', (draft) => set(tool(draft), { input_schema })],
  [
    'a strict tool with a bound',
    'strict',
    (draft) =>
      set(tool(draft), {
        input_schema: {
          ...Object(strict.input_schema),
          properties: { price: { type: 'number', minimum: 0 } },
        },
      }),
  ],
  [
    'a format with an open object',
    'strict',
    (draft) => set(draft, { output_config: { format: { type: 'json_schema', schema: input_schema } } }),
  ],
  [
    'a format of a kind nobody knows',
    'strict',
    (draft) => set(draft, { output_config: { format: { type: 'json_object' } } }),
  ],
  [
    '21 strict tools',
    'strict',
    (draft) =>
      set(draft, { tools: Array.from({ length: 21 }, (_, index) => ({ ...strict, name: `t${index}` })) }),
  ],
];
