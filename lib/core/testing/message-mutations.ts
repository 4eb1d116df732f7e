import {
  at,
  block,
  image,
  type Mutation,
  page,
  question,
  set,
  strict,
  thought,
  told,
  tool,
} from './mutation-parts';
import { call, getOrder, result, text } from './request-bodies';

/** What is wrong with messages, and with tools in their light. */
export const messageMutations: readonly Mutation[] = [
  ['a result is dropped', 'loop', (draft) => at(draft, 2).content.pop()],
  ['text stands before results', 'loop', (draft) => at(draft, 2).content.unshift(text)],
  ['a result is given twice', 'loop', (draft) => at(draft, 2).content.push(result())],
  ['a result has another id', 'loop', (draft) => set(block(draft, 2, 1), { tool_use_id: 'toolu_9' })],
  ['results are the assistant’s', 'loop', (draft) => set(at(draft, 2), { role: 'assistant' })],
  [
    'an answer stands between call and result',
    'loop',
    (draft) => draft.messages.splice(2, 0, question, told(text)),
  ],
  [
    'a failed result holds an image',
    'loop',
    (draft) => set(block(draft, 2, 0), { is_error: true, content: [image] }),
  ],
  ['a block is a number', 'loop', (draft) => set(at(draft, 0), { content: [7] })],
  ['an input is a list', 'loop', (draft) => set(block(draft, 1, 1), { input: [] })],
  [
    'a call has an empty id',
    'loop',
    (draft) => [set(block(draft, 1, 1), { id: '' }), set(block(draft, 2, 0), { tool_use_id: '' })],
  ],
  ['a call has no name', 'loop', (draft) => delete block(draft, 1, 1).name],
  ['two calls share an id', 'loop', (draft) => set(block(draft, 1, 2), { id: 'toolu_1' })],
  ['a call is the user’s', 'loop', (draft) => at(draft, 0).content.push(call)],
  ['a role nobody knows', 'loop', (draft) => set(at(draft, 2), { role: 'function' })],
  ['content that is null', 'loop', (draft) => set(at(draft, 0), { content: null })],
  ['content that is left out', 'loop', (draft) => Reflect.deleteProperty(at(draft, 0), 'content')],
  ['the assistant begins', 'loop', (draft) => draft.messages.shift()],
  ['the assistant ends', 'loop', (draft) => draft.messages.push(told(text))],
  ['an empty message', 'loop', (draft) => set(at(draft, 0), { content: [] })],
  ['a blank text', 'loop', (draft) => set(block(draft, 0, 0), { text: ' \n' })],
  [
    'a reference to no tool',
    'loop',
    (draft) => set(block(draft, 2, 0), { content: [{ type: 'tool_reference', tool_name: 'x' }] }),
  ],
  ['a field of a message nobody knows', 'loop', (draft) => set(at(draft, 0), { name: 'jane' })],
  ['is_error is a text', 'loop', (draft) => set(block(draft, 2, 0), { is_error: 'no' })],
  ['a server result without its call', 'search', (draft) => at(draft, 1).content.shift()],
  ['a server call without its result', 'search', (draft) => at(draft, 1).content.splice(1, 1)],
  ['a server result before its call', 'search', (draft) => at(draft, 1).content.reverse()],
  [
    'a result of ours for a server call',
    'search',
    (draft) => at(draft, 2).content.unshift(result('srvtoolu_1')),
  ],
  ['allowed and blocked domains', 'search', (draft) => set(tool(draft), { blocked_domains: ['b.example'] })],
  ['no uses', 'search', (draft) => set(tool(draft), { max_uses: 0 })],
  [
    'a server call with an id of ours',
    'search',
    (draft) => [
      set(block(draft, 1, 0), { id: 'toolu.1' }),
      set(block(draft, 1, 1), { tool_use_id: 'toolu.1' }),
    ],
  ],
  ['examples of a server tool', 'search', (draft) => set(tool(draft), { input_examples: [{}] })],
  ['code that waits without its container', 'code', (draft) => delete draft.container],
  ['text beside results while code waits', 'code', (draft) => at(draft, 2).content.push(text)],
  ['an image for code', 'code', (draft) => set(block(draft, 2, 0), { content: [image] })],
  ['a strict tool for code', 'code', (draft) => set(tool(draft, 1), { ...strict, name: 'get_order' })],
  [
    'single calls with tools for code',
    'code',
    (draft) => set(draft, { tool_choice: { type: 'auto', disable_parallel_tool_use: true } }),
  ],
  [
    'a forced tool that only code calls',
    'code',
    (draft) => set(draft, { tool_choice: { type: 'tool', name: 'get_order' } }),
  ],
  ['calls by code on a model without', 'code', (draft) => set(draft, { model: 'claude-haiku-4-5' })],
  ['a caller nobody knows', 'code', (draft) => set(tool(draft, 1), { allowed_callers: ['everybody'] })],
  ['a result without its toolset', 'toolset', (draft) => delete block(draft, 2, 0).toolset_name],
  ['a document for a toolset', 'toolset', (draft) => set(block(draft, 2, 0), { content: [page()] })],
  ['a toolset twice', 'toolset', (draft) => draft.tools.push({ type: 'computer_toolset_20260801' })],
  ['a member nobody knows', 'toolset', (draft) => set(tool(draft), { configs: { fly: {} } })],
  ['a tool called computer', 'toolset', (draft) => draft.tools.push({ ...getOrder, name: 'computer' })],
  ['a strict toolset', 'toolset', (draft) => set(tool(draft), { strict: true })],
  [
    'the old computer tool on a new model',
    'toolset',
    (draft) =>
      set(draft, {
        model: 'claude-opus-5-5',
        betas: ['computer-use-2025-11-24'],
        tools: [{ type: 'computer_20251124', name: 'computer', display_width_px: 9, display_height_px: 9 }],
        messages: [question],
      }),
  ],
  ['an answer that waits without its thinking', 'thinking', (draft) => at(draft, 1).content.shift()],
  ['thinking without its signature', 'thinking', (draft) => set(block(draft, 1, 0), { signature: '' })],
  [
    'a budget that is too small',
    'thinking',
    (draft) => set(draft, { thinking: { type: 'enabled', budget_tokens: 1000 } }),
  ],
  [
    'a budget beyond max_tokens',
    'thinking',
    (draft) => set(draft, { tools: [], messages: [question], max_tokens: 1500 }),
  ],
  ['a forced call with manual thinking', 'thinking', (draft) => set(draft, { tool_choice: { type: 'any' } })],
  ['thinking of the user', 'thinking', (draft) => at(draft, 0).content.push(thought)],
  [
    'a breakpoint on thinking',
    'thinking',
    (draft) => set(block(draft, 1, 0), { cache_control: { type: 'ephemeral' } }),
  ],
  ['a tool added without its beta', 'notes', (draft) => delete draft.betas],
  ['a system message that comes first', 'notes', (draft) => draft.messages.reverse()],
  ['a system message where there is none', 'notes', (draft) => set(draft, { model: 'claude-sonnet-5' })],
  ['a system message before the user', 'notes', (draft) => draft.messages.push(question)],
  [
    'a tool taken away that is not there',
    'notes',
    (draft) =>
      at(draft, 1).content.push({ type: 'tool_removal', tool: { type: 'tool_reference', name: 'x' } }),
  ],
  [
    'a tool taken away by its definition',
    'notes',
    (draft) => set(block(draft, 1, 1), { type: 'tool_removal' }),
  ],
  [
    'an end of a system message nobody knows',
    'notes',
    (draft) => [
      set(at(draft, 1), { clear_at: 'tomorrow' }),
      set(draft, { betas: ['inline-tools-2026-09-15', 'mid-conversation-system-clear-at-2026-08-21'] }),
    ],
  ],
  ['an image of the system', 'notes', (draft) => at(draft, 1).content.push(image)],
  [
    'citations of some documents',
    'pages',
    (draft) => set(block(draft, 0, 0), { citations: { enabled: false } }),
  ],
  [
    'citations and a format',
    'pages',
    (draft) =>
      set(draft, { output_config: { format: { type: 'json_schema', schema: strict.input_schema } } }),
  ],
  ['a document of the assistant', 'pages', (draft) => draft.messages.push(told(page()), question)],
  [
    'a document of a kind nobody reads',
    'pages',
    (draft) =>
      set(block(draft, 0, 0), { source: { type: 'base64', media_type: 'application/msword', data: 'AAAA' } }),
  ],
  [
    'an image of a kind nobody sees',
    'pages',
    (draft) =>
      at(draft, 0).content.push({
        type: 'image',
        source: { type: 'base64', media_type: 'image/tiff', data: 'AAAA' },
      }),
  ],
  [
    'an image that is no base64',
    'pages',
    (draft) =>
      at(draft, 0).content.push({
        type: 'image',
        source: { type: 'base64', media_type: 'image/png', data: 'data:image/png;base64,AAAA' },
      }),
  ],
  [
    'citations of the user',
    'pages',
    (draft) => set(block(draft, 0, 2), { citations: [{ type: 'char_location' }] }),
  ],
];
