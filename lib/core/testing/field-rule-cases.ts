import { answer, body, hello, input_schema, talk, text, user } from './request-bodies';
import type { RequestRuleCase } from './request-rule-case';
import { cached, clearThinking, clearUses, edits, format, manual, many, on, page } from './rule-case-parts';

/** Cases of rules about fields, header and model. */
export const fieldRuleCases: readonly RequestRuleCase[] = [
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
];
