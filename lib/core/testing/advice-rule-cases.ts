import { answer, body, call, hello, result, secondCall, talk, text, user } from './request-bodies';
import type { RequestRuleCase } from './request-rule-case';
import { codeTools, known, manual, on, tool, tools, webSearch } from './rule-case-parts';

/** Cases of what the API takes and a person should hear of. */
export const adviceRuleCases: readonly RequestRuleCase[] = [
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
