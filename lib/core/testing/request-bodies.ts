import type { Block, JsonObject } from '@/lib/core/claude/message';

// Messages and blocks that fit together, for tests of request bodies.

export const hello = { role: 'user', content: 'Where is my order?' };
export const call: Block = { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: { id: '48810' } };
export const secondCall: Block = { ...call, id: 'toolu_2' };
export const text: Block = { type: 'text', text: 'Looking that up.' };
export const search: Block = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} };
export const searched: Block = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] };
export const note = { role: 'system', content: 'The shop closes at six.' };
export const input_schema = { type: 'object', properties: {} };
export const getOrder = { name: 'get_order', input_schema };

export function result(id = 'toolu_1', rest: object = {}): Block {
  return { type: 'tool_result', tool_use_id: id, content: 'shipped', ...rest };
}

export function user(...content: Block[]) {
  return { role: 'user', content };
}

export function answer(...content: Block[]) {
  return { role: 'assistant', content };
}

export function body(rest: JsonObject): JsonObject {
  return { model: 'claude-opus-5', max_tokens: 1024, messages: [hello], ...rest };
}

export function talk(...messages: unknown[]): JsonObject {
  return body({ messages });
}
