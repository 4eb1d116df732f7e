import type { Block, JsonObject } from '@/lib/core/claude/message';
import {
  call,
  getOrder,
  hello,
  input_schema,
  result,
  search,
  searched,
  secondCall,
  text,
} from './request-bodies';

// Requests the API takes, and what they are changed with.

interface Message {
  role: string;
  content: Block[];
}

/** A request as mutations change it: whatever is in it is a copy. */
export interface Draft extends JsonObject {
  messages: Message[];
  tools: JsonObject[];
}

export const image: Block = { type: 'image', source: { type: 'url', url: 'https://a.example/a.png' } };
export const page = (rest: object = {}): Block => ({
  type: 'document',
  source: { type: 'text', media_type: 'text/plain', data: 'Closed on Mondays.' },
  citations: { enabled: true },
  ...rest,
});
const said = (...content: Block[]): Message => ({ role: 'user', content });
export const told = (...content: Block[]): Message => ({ role: 'assistant', content });
const base = (rest: JsonObject = {}): JsonObject => ({ model: 'claude-opus-5', max_tokens: 2000, ...rest });
export const question = said({ type: 'text', text: hello.content });
export const byCode: Block = { ...call, caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' } };
const runs: Block = { ...search, name: 'code_execution', input: { code: 'x' } };
const action = (id: string, name: string): Block => ({ ...call, id, name, toolset_name: 'computer' });
const done = (id: string): Block =>
  result(id, { toolset_name: 'computer', content: [{ type: 'text', text: 'done' }] });
export const strict: JsonObject = {
  name: 'set_price',
  description: 'Sets a price.',
  strict: true,
  input_schema: {
    type: 'object',
    properties: { price: { type: 'number' } },
    required: ['price'],
    additionalProperties: false,
  },
};
export const thought: Block = { type: 'thinking', thinking: 'Hm.', signature: 'c2ln' };
export const mcp: JsonObject = { type: 'url', url: 'https://mcp.example/', name: 'docs' };
const later: Block = {
  type: 'tool_addition',
  tool: { type: 'tool_definition', definition: { name: 'later', input_schema } },
};

/** Requests the API takes. */
export const valid = {
  loop: base({
    tools: [getOrder],
    messages: [question, told(text, call, secondCall), said(result(), result('toolu_2'))],
  }),
  search: base({
    tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 3, allowed_domains: ['a.example'] }],
    messages: [question, told(search, searched, text), question],
  }),
  code: base({
    tools: [
      { type: 'code_execution_20260120', name: 'code_execution' },
      { ...getOrder, allowed_callers: ['code_execution_20260120'] },
    ],
    container: 'container_1',
    messages: [question, told(runs, byCode), said(result())],
  }),
  toolset: base({
    tools: [{ type: 'computer_toolset_20260801', configs: { zoom: { enabled: false } } }],
    messages: [
      question,
      told(action('toolu_1', 'screenshot'), action('toolu_2', 'type')),
      said(done('toolu_1'), done('toolu_2')),
    ],
  }),
  thinking: base({
    model: 'claude-sonnet-4-6',
    max_tokens: 4000,
    thinking: { type: 'enabled', budget_tokens: 2000 },
    tools: [getOrder],
    messages: [question, told(thought, call), said(result())],
  }),
  notes: base({
    betas: ['inline-tools-2026-09-15'],
    tools: [getOrder],
    messages: [question, { role: 'system', content: [{ type: 'text', text: 'Be brief.' }, later] }],
  }),
  pages: base({ tools: [], messages: [said(page(), page(), { type: 'text', text: 'When?' })] }),
  context: base({
    betas: ['context-management-2025-06-27', 'compact-2026-01-12'],
    thinking: { type: 'adaptive' },
    tools: [],
    context_management: {
      edits: [
        { type: 'clear_thinking_20251015', keep: 'all' },
        { type: 'clear_tool_uses_20250919' },
        { type: 'compact_20260112' },
      ],
    },
    messages: [question],
  }),
  mcp: base({
    betas: ['mcp-client-2025-11-20'],
    mcp_servers: [mcp],
    tools: [{ type: 'mcp_toolset', mcp_server_name: 'docs' }],
    messages: [question],
  }),
  strict: base({
    tools: [strict],
    output_config: { format: { type: 'json_schema', schema: strict.input_schema } },
    messages: [question],
  }),
  plain: base({ tools: [getOrder], messages: [question] }),
};

export type Mutation = [name: string, of: keyof typeof valid, change: (draft: Draft) => unknown];

export const at = (draft: Draft, message: number): Message => draft.messages[message] ?? said();
export const block = (draft: Draft, message: number, index: number): Block =>
  at(draft, message).content[index] ?? text;
export const tool = (draft: Draft, index = 0): JsonObject => draft.tools[index] ?? {};
export const cached = (ttl?: string): Block => ({
  ...text,
  cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) },
});
export const set = (target: object, values: object) => Object.assign(target, values);
