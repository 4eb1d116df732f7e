import type { JsonObject } from '@/lib/core/claude/message';
import {
  answer,
  body,
  call,
  hello,
  input_schema,
  note,
  result,
  search,
  searched,
  secondCall,
  talk,
  text,
  user,
} from './request-bodies';

/** The smallest request that breaks a rule, the place it is told at, and its neighbour that breaks none. */
export type RequestRuleCase = [id: string, wrong: unknown, path: string, right: JsonObject];

const on = (model: string, rest: JsonObject): JsonObject => ({ ...body(rest), model });
const tool = (rest: object, name = 'get_order'): JsonObject => ({
  name,
  description: 'Gets an order of the shop by its number.',
  input_schema,
  ...rest,
});
const tools = (...list: unknown[]): JsonObject => body({ tools: list });
const known = (...messages: unknown[]): JsonObject => ({ ...talk(...messages), tools: [tool({})] });
const cached = (ttl?: string) => ({ ...text, cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) } });
const format = { format: { type: 'json_schema', schema: { ...input_schema, additionalProperties: false } } };
const image = { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } };
const page = (citations?: object) => ({
  type: 'document',
  source: { type: 'text', media_type: 'text/plain', data: 'Closed on Mondays.' },
  ...(citations ? { citations } : {}),
});
const byCode = { ...call, caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' } };
const codeTools = [
  { type: 'code_execution_20260120', name: 'code_execution' },
  tool({ allowed_callers: ['code_execution_20260120'] }),
];
const circular = {
  type: 'object',
  properties: { next: { $ref: '#/$defs/node' } },
  $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
};
const advised = (model: string): JsonObject => ({
  tools: [{ type: 'advisor_20260301', name: 'advisor', model }],
  betas: ['advisor-tool-2026-03-01'],
});
const running = { ...search, name: 'code_execution', input: { code: '1' } };
const fromCode = (...blocks: Parameters<typeof user>) =>
  ({
    ...talk(hello, answer(running, byCode), user(...blocks)),
    tools: codeTools,
    container: 'c_1',
  }) as JsonObject;
const webSearch = { type: 'web_search_20260318', name: 'web_search' };
const onScreen = { ...call, toolset_name: 'computer', name: 'screenshot' };
const toolset = { type: 'computer_toolset_20260801' };
const shot = (content: unknown) => ({
  ...talk(hello, answer(onScreen), user(result('toolu_1', { toolset_name: 'computer', content }))),
  tools: [toolset],
});
const server = { type: 'url', url: 'https://mcp.example.com', name: 'shop' };
const mcpToolset = { type: 'mcp_toolset', mcp_server_name: 'shop' };
const mcp = (list: unknown[], sets: unknown[], betas = ['mcp-client-2026-09-15']): JsonObject =>
  body({ mcp_servers: list, tools: sets, betas });
const edits = (...list: unknown[]): JsonObject =>
  body({ context_management: { edits: list }, betas: ['context-management-2025-06-27'] });
const clearThinking = { type: 'clear_thinking_20251015' };
const clearUses = { type: 'clear_tool_uses_20250919' };
const change = (type: string, name: string): JsonObject => ({
  ...known(hello, { role: 'system', content: [{ type, tool: { type: 'tool_reference', name } }] }),
  betas: ['mid-conversation-tool-changes-2026-07-01'],
});
const many = (count: number) => Array.from({ length: count }, () => image);
const thought = { type: 'thinking', thinking: 'Hm.', signature: 's' };
const manual = { type: 'enabled', budget_tokens: 2000 };
const thinkingTalk = (...blocks: Parameters<typeof answer>): JsonObject => ({
  ...known(hello, answer(...blocks), user(result())),
  model: 'claude-opus-4-5',
  max_tokens: 4000,
  thinking: manual,
});

/** A case for every rule of `requestRules`. */
export const requestRuleCases: readonly RequestRuleCase[] = [
  ['request-object', null, '', body({})],
  ['missing-field', { ...body({}), max_tokens: undefined }, 'max_tokens', body({})],
  ['wrong-kind', body({ stream: 'yes' }), 'stream', body({ stream: true })],
  ['unknown-field', body({ functions: [] }), 'functions', body({ metadata: { user_id: 'u' } })],
  ['unknown-value', body({ service_tier: 'fast' }), 'service_tier', body({ service_tier: 'auto' })],
  ['value-range', body({ max_tokens: -1 }), 'max_tokens', body({ max_tokens: 0 })],
  ['more-problems', body({ stop_sequences: Array.from({ length: 101 }, () => 7) }), '', body({})],
  [
    'request-size',
    talk({ role: 'user', content: 'a'.repeat(33_600_000) }),
    '',
    talk({ role: 'user', content: 'a'.repeat(1000) }),
  ],
  [
    'image-count',
    on('claude-haiku-4-5', { messages: [user(...many(101))] }),
    'messages.0.content.100',
    on('claude-haiku-4-5', { messages: [user(...many(100))] }),
  ],
  ['ended-model', on('claude-3-5-sonnet-20241022', {}), 'model', on('claude-sonnet-4-6', {})],
  ['foreign-model', on('gpt-4o', {}), 'model', on('claude-opus-5-5', {})],
  ['beta-name', body({ betas: ['a b'] }), 'betas.0', body({ betas: ['fast-mode-2026-02-01'] })],
  [
    'beta-clash',
    body({ betas: ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'] }),
    'betas',
    body({ betas: ['mcp-client-2026-09-15'] }),
  ],
  [
    'beta-missing',
    body({ compaction: { type: 'summarize' } }),
    'betas',
    body({ compaction: { type: 'summarize' }, betas: ['compact-2026-09-04'] }),
  ],
  [
    'speed-support',
    on('claude-sonnet-5-5', { speed: 'fast' }),
    'speed',
    body({ speed: 'fast', betas: ['fast-mode-2026-02-01'] }),
  ],
  [
    'fallback-support',
    on('claude-haiku-5-5', { fallbacks: 'default', betas: ['server-side-fallback-2026-07-01'] }),
    'fallbacks',
    body({ fallbacks: 'default', betas: ['server-side-fallback-2026-07-01'] }),
  ],
  [
    'edit-order',
    edits(clearUses, clearThinking),
    'context_management.edits.1',
    edits(clearThinking, clearUses),
  ],
  [
    'edit-thinking',
    { ...edits(clearThinking), thinking: { type: 'disabled' } },
    'context_management.edits.0',
    { ...edits(clearThinking), thinking: { type: 'adaptive' } },
  ],
  [
    'format-prefill',
    { ...on('claude-opus-4-5', { output_config: format }), messages: [hello, answer(text)] },
    'messages.1',
    { ...on('claude-opus-4-5', { output_config: format }) },
  ],
  [
    'citation-mix',
    talk(user(page({ enabled: true }), page())),
    'messages.0.content.1',
    talk(user(page({ enabled: true }), page({ enabled: true }))),
  ],
  [
    'citations-with-format',
    { ...talk(user(page({ enabled: true }))), output_config: format },
    'output_config.format',
    { ...talk(user(page())), output_config: format },
  ],
  ['stop-sequence', body({ stop_sequences: [' '] }), 'stop_sequences.0', body({ stop_sequences: ['END'] })],
  [
    'cache-automatic',
    { ...talk(user(cached('1h'))), cache_control: { type: 'ephemeral' } },
    'cache_control',
    { ...talk(user(cached('1h'))), cache_control: { type: 'ephemeral', ttl: '1h' } },
  ],
  ['sampling-removed', body({ temperature: 1 }), 'temperature', body({})],
  [
    'output-limit',
    on('claude-haiku-4-5', { max_tokens: 64_001 }),
    'max_tokens',
    on('claude-haiku-4-5', { max_tokens: 64_000 }),
  ],
  ['zero-tokens', body({ max_tokens: 0, stream: true }), 'max_tokens', body({ max_tokens: 0 })],
  ['thinking-support', body({ thinking: manual }), 'thinking.type', body({ thinking: { type: 'adaptive' } })],
  [
    'thinking-budget',
    on('claude-opus-4-5', { thinking: manual }),
    'max_tokens',
    on('claude-opus-4-5', { thinking: manual, max_tokens: 2001 }),
  ],
  [
    'effort-support',
    on('claude-haiku-4-5', { output_config: { effort: 'low' } }),
    'output_config.effort',
    body({ output_config: { effort: 'low' } }),
  ],
  [
    'output-schema',
    body({ output_config: { format: { type: 'json_schema', schema: input_schema } } }),
    'output_config.format.schema',
    body({ output_config: format }),
  ],
  [
    'cache-count',
    talk(user(cached(), cached(), cached(), cached(), cached())),
    'messages.0.content.4.cache_control',
    talk(user(cached(), cached(), cached(), cached())),
  ],
  [
    'cache-order',
    talk(user(cached(), cached('1h'))),
    'messages.0.content.1.cache_control',
    talk(user(cached('1h'), cached())),
  ],
  ['no-messages', talk(), 'messages', talk(hello)],
  [
    'message-count',
    body({ messages: Array.from({ length: 100_001 }, () => hello) }),
    'messages',
    body({ messages: Array.from({ length: 1000 }, () => hello) }),
  ],
  ['empty-message', talk(hello, answer(), hello), 'messages.1', talk(hello, answer(text), hello)],
  ['empty-text', talk(user({ ...text, text: '' })), 'messages.0.content.0', talk(user(text))],
  ['misplaced-block', talk(user(thought)), 'messages.0.content.0', talk(hello, answer(thought, text), hello)],
  [
    'user-citations',
    talk(user({ ...text, citations: [{}] })),
    'messages.0.content.0.citations',
    talk(user({ ...text, citations: [] })),
  ],
  ['unsendable-block', talk(user({ type: 'hologram' })), 'messages.0.content.0.type', talk(user(image))],
  [
    'system-content',
    talk(hello, { role: 'system', content: [{ type: 'hologram' }] }),
    'messages.1.content.0',
    talk(hello, note),
  ],
  [
    'call-name',
    known(hello, answer({ ...call, name: '' }), user(result())),
    'messages.1.content.0.name',
    known(hello, answer(call), user(result())),
  ],
  [
    'call-input',
    known(hello, answer({ ...call, input: '{}' }), user(result())),
    'messages.1.content.0.input',
    known(hello, answer(call), user(result())),
  ],
  [
    'call-id',
    known(hello, answer({ ...call, id: 'a.b' }), user(result('a.b'))),
    'messages.1.content.0.id',
    known(hello, answer({ ...call, id: 'a-b' }), user(result('a-b'))),
  ],
  [
    'failed-result',
    known(hello, answer(call), user(result('toolu_1', { is_error: true, content: [image] }))),
    'messages.2.content.0',
    known(hello, answer(call), user(result('toolu_1', { is_error: true, content: [text] }))),
  ],
  [
    'result-content',
    known(hello, answer(call), user(result('toolu_1', { content: [{ type: 'hologram' }] }))),
    'messages.2.content.0.content.0.type',
    known(hello, answer(call), user(result('toolu_1', { content: [image] }))),
  ],
  ['first-message', talk(answer(text), hello), 'messages', talk(hello, answer(text), hello)],
  ['system-place', talk(note, hello), 'messages.0', talk(hello, note)],
  [
    'system-support',
    { ...talk(hello, note), model: 'claude-sonnet-5' },
    'messages.1',
    { ...talk(hello, note), model: 'claude-opus-4-8' },
  ],
  [
    'prefill-support',
    talk(hello, answer(text)),
    'messages.1',
    { ...talk(hello, answer(text)), model: 'claude-haiku-4-5' },
  ],
  [
    'prefill-end',
    { ...talk(hello, answer({ ...text, text: 'So ' })), model: 'claude-haiku-4-5' },
    'messages.1',
    { ...talk(hello, answer({ ...text, text: 'So' })), model: 'claude-haiku-4-5' },
  ],
  [
    'unanswered-call',
    known(hello, answer(call), hello),
    'messages.1',
    known(hello, answer(call), user(result())),
  ],
  [
    'late-results',
    known(hello, answer(call), user(text, result())),
    'messages.1',
    known(hello, answer(call), user(result())),
  ],
  [
    'call-id-twice',
    known(hello, answer(call, call), user(result())),
    'messages.1.content.1',
    known(hello, answer(call, secondCall), user(result(), result('toolu_2'))),
  ],
  [
    'stray-result',
    known(hello, answer(text), user(result('toolu_9'))),
    'messages.2.content.0',
    known(hello, answer(call), user(result())),
  ],
  [
    'double-result',
    known(hello, answer(call), user(result(), result())),
    'messages.2.content.1',
    known(hello, answer(call), user(result())),
  ],
  [
    'toolset-name',
    { ...talk(hello, answer(onScreen), user(result())), tools: [toolset] },
    'messages.2.content.0',
    shot([image]),
  ],
  [
    'tool-reference',
    known(
      hello,
      answer(call),
      user(result('toolu_1', { content: [{ type: 'tool_reference', tool_name: 'x' }] })),
    ),
    'messages.2.content.0',
    known(
      hello,
      answer(call),
      user(result('toolu_1', { content: [{ type: 'tool_reference', tool_name: 'get_order' }] })),
    ),
  ],
  [
    'server-result',
    { ...talk(hello, answer(searched, text), hello), tools: [webSearch] },
    'messages.1.content.0',
    { ...talk(hello, answer(search, searched, text), hello), tools: [webSearch] },
  ],
  [
    'server-call',
    { ...talk(hello, answer(search, text), hello), tools: [webSearch] },
    'messages.1.content.0',
    { ...talk(hello, answer(search)), tools: [webSearch] },
  ],
  [
    'server-tool-gone',
    { ...talk(hello, answer(search)), tools: [tool({})] },
    'messages.1.content.0',
    { ...talk(hello, answer(search)), tools: [webSearch] },
  ],
  [
    'code-result',
    fromCode(result('toolu_1', { content: [image] })),
    'messages.2.content.0.content.0',
    fromCode(result()),
  ],
  ['results-only', fromCode(result(), image), 'messages.2.content.1', fromCode(result())],
  ['container-missing', { ...fromCode(result()), container: undefined }, 'container', fromCode(result())],
  ['toolset-result', shot([page()]), 'messages.2.content.0.content.0', shot([image, text])],
  ['turn-thinking', thinkingTalk(call), 'messages.1.content.0', thinkingTalk(thought, call)],
  [
    'reference-unresolved',
    change('tool_removal', 'x'),
    'messages.1.content.0.tool',
    change('tool_removal', 'get_order'),
  ],
  [
    'tool-version',
    tools({ type: 'web_search_20240101', name: 'web_search' }),
    'tools.0',
    tools({ type: 'web_search_20270101', name: 'web_search' }),
  ],
  [
    'toolset-member',
    tools({ ...toolset, configs: { fly: {} } }),
    'tools.0.configs.fly',
    tools({ ...toolset, configs: { zoom: { enabled: false } } }),
  ],
  [
    'domains',
    tools({ ...webSearch, allowed_domains: ['https://a.com'] }),
    'tools.0.allowed_domains.0',
    tools({ ...webSearch, allowed_domains: ['a.com/docs'] }),
  ],
  [
    'deferred-search',
    tools(tool({}), { type: 'tool_search_tool_regex', name: 'tool_search_tool_regex', defer_loading: true }),
    'tools.1.defer_loading',
    tools(tool({}), { type: 'tool_search_tool_regex', name: 'tool_search_tool_regex' }),
  ],
  [
    'code-callers',
    on('claude-haiku-4-5', { tools: codeTools }),
    'tools.1.allowed_callers',
    body({ tools: codeTools }),
  ],
  ['mcp-name', mcp([server, server], [mcpToolset]), 'mcp_servers.1.name', mcp([server], [mcpToolset])],
  [
    'mcp-server',
    mcp([server], [mcpToolset, { ...mcpToolset, mcp_server_name: 'x' }]),
    'tools.1.mcp_server_name',
    mcp([server], [mcpToolset]),
  ],
  [
    'mcp-toolset',
    mcp([server], [mcpToolset, mcpToolset]),
    'tools.1.mcp_server_name',
    mcp([server], [mcpToolset]),
  ],
  ['mcp-unused', mcp([server], [tool({})]), 'mcp_servers.0', mcp([server], [mcpToolset])],
  [
    'code-schema',
    tools(codeTools[0], { ...codeTools[1], input_schema: circular }),
    'tools.1.input_schema',
    tools(codeTools[0], tool({ input_schema: circular })),
  ],
  [
    'advisor-model',
    on('claude-sonnet-5-5', advised('claude-haiku-5-5')),
    'tools.0.model',
    on('claude-sonnet-5-5', advised('claude-opus-5-5')),
  ],
  ['tool-object', tools(5), 'tools.0', tools(tool({}))],
  ['ending-model', on('claude-opus-4-5', {}), 'model', on('claude-opus-4-6', {})],
  ['unknown-model', on('claude-opus-9', {}), 'model', on('simulator', {})],
  ['old-beta', body({ betas: ['tools-2024-05-16'] }), 'betas.0', body({})],
  [
    'old-thinking',
    on('claude-sonnet-4-6', { thinking: manual, max_tokens: 4000 }),
    'thinking.type',
    on('claude-sonnet-4-6', { thinking: { type: 'adaptive' } }),
  ],
  ['fast-beta', body({ speed: 'fast' }), 'betas', body({ speed: 'fast', betas: ['fast-mode-2026-02-01'] })],
  [
    'forced-thinking',
    on('claude-opus-4-7', {
      tools: [tool({})],
      tool_choice: { type: 'any' },
      thinking: { type: 'adaptive' },
    }),
    'tool_choice',
    body({ tools: [tool({})], tool_choice: { type: 'any' }, thinking: { type: 'adaptive' } }),
  ],
  [
    'split-results',
    known(hello, answer(call, secondCall), user(result()), user(result('toolu_2'))),
    'messages.3',
    known(hello, answer(call, secondCall), user(result(), result('toolu_2'))),
  ],
  [
    'text-after-results',
    known(hello, answer(call), user(result(), text)),
    'messages.2.content.1',
    known(hello, answer(call), user(result()), user(text)),
  ],
  [
    'history-without-tools',
    talk(hello, answer(call), user(result())),
    'tools',
    known(hello, answer(call), user(result())),
  ],
  [
    'search-missing',
    tools(tool({}), tool({ defer_loading: true }, 'b')),
    'tools.1.defer_loading',
    tools({ type: 'tool_search_tool_regex', name: 'tool_search_tool_regex' }, tool({ defer_loading: true })),
  ],
  ['caller-missing', tools(codeTools[1]), 'tools.0.allowed_callers', tools(...codeTools)],
  [
    'old-tool',
    tools({ type: 'text_editor_20250124', name: 'str_replace_editor' }),
    'tools.0.type',
    tools({ type: 'text_editor_20250728', name: 'str_replace_based_edit_tool' }),
  ],
  [
    'unknown-block',
    talk(hello, answer({ type: 'hologram' }, text), hello),
    'messages.1.content.0',
    talk(hello, answer(text), hello),
  ],
  [
    'prompt-length',
    on('claude-haiku-4-5', { messages: [{ role: 'user', content: 'a'.repeat(1_100_000) }] }),
    'messages',
    body({ messages: [{ role: 'user', content: 'a'.repeat(1_100_000) }] }),
  ],
  [
    'personal-user-id',
    body({ metadata: { user_id: 'jane@example.com' } }),
    'metadata.user_id',
    body({ metadata: { user_id: 'u_48810' } }),
  ],
  ['unknown-beta', body({ betas: ['made-up-2027-01-01'] }), 'betas.0', body({ betas: ['efs-2026-10-01'] })],
  [
    'two-code-environments',
    tools(webSearch, codeTools[0]),
    'tools.1',
    tools({ ...webSearch, allowed_callers: ['direct'] }, codeTools[0]),
  ],
  ['more-advice', body({ betas: Array.from({ length: 101 }, (_, index) => `b-${index}`) }), '', body({})],
];
