import type { JsonObject } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import { answer, body, call, hello, input_schema, result, search, talk, text, user } from './request-bodies';

// Requests and parts of them that the cases of rules are made of.

export const on = (model: string, rest: JsonObject): JsonObject => ({ ...body(rest), model });
export const tool = (rest: object, name = 'get_order'): JsonObject => ({
  name,
  description: 'Gets an order of the shop by its number.',
  input_schema,
  ...rest,
});
export const tools = (...list: unknown[]): JsonObject => body({ tools: list });
export const known = (...messages: unknown[]): JsonObject => ({ ...talk(...messages), tools: [tool({})] });
export const cached = (ttl?: string) => ({
  ...text,
  cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) },
});
export const format = {
  format: { type: 'json_schema', schema: { ...input_schema, additionalProperties: false } },
};
export const image = { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } };
export const page = (citations?: object) => ({
  type: 'document',
  source: { type: 'text', media_type: 'text/plain', data: 'Closed on Mondays.' },
  ...(citations ? { citations } : {}),
});
const byCode = { ...call, caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_1' } };
export const codeTools = [
  { type: 'code_execution_20260120', name: 'code_execution' },
  tool({ allowed_callers: ['code_execution_20260120'] }),
];
export const circular = {
  type: 'object',
  properties: { next: { $ref: '#/$defs/node' } },
  $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
};
export const advised = (model: string): JsonObject => ({
  tools: [{ type: 'advisor_20260301', name: 'advisor', model }],
  betas: ['advisor-tool-2026-03-01'],
});
const running = { ...search, name: 'code_execution', input: { code: '1' } };
export const fromCode = (...blocks: Parameters<typeof user>) =>
  ({
    ...talk(hello, answer(running, byCode), user(...blocks)),
    tools: codeTools,
    container: 'c_1',
  }) as JsonObject;
export const webSearch = { type: 'web_search_20260318', name: 'web_search' };
export const onScreen = { ...call, toolset_name: 'computer', name: 'screenshot' };
export const toolset = { type: 'computer_toolset_20260801' };
export const shot = (content: unknown) => ({
  ...talk(hello, answer(onScreen), user(result('toolu_1', { toolset_name: 'computer', content }))),
  tools: [toolset],
});
export const server = { type: 'url', url: 'https://mcp.example.com', name: 'shop' };
export const mcpToolset = { type: 'mcp_toolset', mcp_server_name: 'shop' };
export const mcp = (list: unknown[], sets: unknown[], betas = ['mcp-client-2026-09-15']): JsonObject =>
  body({ mcp_servers: list, tools: sets, betas });
export const edits = (...list: unknown[]): JsonObject =>
  body({ context_management: { edits: list }, betas: ['context-management-2025-06-27'] });
export const clearThinking = { type: 'clear_thinking_20251015' };
export const clearUses = { type: 'clear_tool_uses_20250919' };
export const change = (type: string, name: string): JsonObject => ({
  ...known(hello, { role: 'system', content: [{ type, tool: { type: 'tool_reference', name } }] }),
  betas: ['mid-conversation-tool-changes-2026-07-01'],
});
export const many = (count: number) => Array.from({ length: count }, () => image);
const signature = signSimulated('Hm.', 'case');
export const signedTalk = (thinking: string): JsonObject => ({
  ...talk(hello, answer({ type: 'thinking', thinking, signature }, text), hello),
  model: 'simulator',
});
export const thought = { type: 'thinking', thinking: 'Hm.', signature: 's' };
export const manual = { type: 'enabled', budget_tokens: 2000 };
export const thinkingTalk = (...blocks: Parameters<typeof answer>): JsonObject => ({
  ...known(hello, answer(...blocks), user(result())),
  model: 'claude-opus-4-5',
  max_tokens: 4000,
  thinking: manual,
});
