import { describe, expect, it } from 'vitest';
import type { Block, JsonObject } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import {
  answer,
  body,
  call,
  getOrder,
  hello,
  note,
  result,
  search,
  searched,
  text,
  user,
} from '@/lib/core/testing/request-bodies';
import { findProblems } from '../find-problems';

type Place = 'user' | 'assistant' | 'system' | 'result';

interface Row {
  block: Block;
  /** Where it may stand. */
  places: Place[];
  /** What else the request needs. */
  rest?: JsonObject;
  /** What stands in its message before it and after it. */
  before?: Block[];
  after?: Block[];
}

const png = { type: 'base64', media_type: 'image/png', data: 'AAAA' };
const byMcp = { betas: ['mcp-client-2025-11-20'] };
const serverPair = (name: string, content: unknown = {}): Pick<Row, 'block' | 'before'> => {
  const called = name.startsWith('tool_search') ? 'tool_search_tool_bm25' : name;
  return {
    before: [{ ...search, name: called }],
    block: { type: `${name}_tool_result`, tool_use_id: 'srvtoolu_1', content },
  };
};
const serverTools = {
  tools: [
    getOrder,
    { type: 'web_search_20250305', name: 'web_search' },
    { type: 'web_fetch_20250910', name: 'web_fetch' },
    { type: 'code_execution_20250825', name: 'code_execution' },
    { type: 'tool_search_tool_bm25', name: 'tool_search_tool_bm25' },
  ],
};
const change = (tool: JsonObject, type: string): Row => ({
  block: { type, tool },
  places: ['system'],
  rest: { tools: [getOrder], betas: ['inline-tools-2026-09-15'] },
});
const server = (name: string): Row => ({ ...serverPair(name), places: ['assistant'], rest: serverTools });

/** Every block a request may hold, by its type and what tells it from another of that type. */
const rows: Record<string, Row> = {
  text: { block: text, places: ['user', 'assistant', 'system', 'result'] },
  'image, base64': { block: { type: 'image', source: png }, places: ['user', 'result'] },
  'image, url': {
    block: { type: 'image', source: { type: 'url', url: 'https://a.example/a.png' } },
    places: ['user', 'result'],
  },
  'image, file': {
    block: { type: 'image', source: { type: 'file', file_id: 'file_1' } },
    places: ['user', 'result'],
  },
  'document, base64': {
    block: { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'AAAA' } },
    places: ['user', 'result'],
  },
  'document, text': {
    block: {
      type: 'document',
      source: { type: 'text', media_type: 'text/plain', data: 'Hi' },
      title: 'T',
      context: 'C',
      citations: { enabled: true },
    },
    places: ['user', 'result'],
  },
  'document, content': {
    block: { type: 'document', source: { type: 'content', content: [text] } },
    places: ['user', 'result'],
  },
  'document, url': {
    block: { type: 'document', source: { type: 'url', url: 'https://a.example/a.pdf' } },
    places: ['user', 'result'],
  },
  'document, file': {
    block: { type: 'document', source: { type: 'file', file_id: 'file_1' } },
    places: ['user', 'result'],
  },
  search_result: {
    block: {
      type: 'search_result',
      source: 'kb/7',
      title: 'Fees',
      content: [text],
      citations: { enabled: true },
    },
    places: ['user', 'result'],
  },
  thinking: {
    block: { type: 'thinking', thinking: 'Hm.', signature: signSimulated('Hm.', 'a') },
    places: ['assistant'],
    after: [text],
  },
  redacted_thinking: {
    block: { type: 'redacted_thinking', data: 'c2VhbGVk' },
    places: ['assistant'],
    after: [text],
  },
  tool_use: {
    block: { ...call, caller: { type: 'direct' } },
    places: ['assistant'],
    rest: { tools: [getOrder] },
  },
  tool_result: { block: result(), places: ['user'], rest: { tools: [getOrder] } },
  server_tool_use: {
    block: { ...search, caller: { type: 'direct' } },
    places: ['assistant'],
    after: [searched],
    rest: serverTools,
  },
  web_search_tool_result: { ...server('web_search'), ...serverPair('web_search', []) },
  web_fetch_tool_result: server('web_fetch'),
  code_execution_tool_result: server('code_execution'),
  bash_code_execution_tool_result: server('bash_code_execution'),
  text_editor_code_execution_tool_result: server('text_editor_code_execution'),
  tool_search_tool_result: server('tool_search'),
  container_upload: {
    block: { type: 'container_upload', file_id: 'file_1' },
    places: ['user'],
    rest: serverTools,
  },
  mcp_tool_use: {
    block: { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 'docs', input: {} },
    places: ['assistant'],
    after: [{ type: 'mcp_tool_result', tool_use_id: 'mcptoolu_1', is_error: false, content: 'Found.' }],
    rest: byMcp,
  },
  mcp_tool_result: {
    before: [{ type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 'docs', input: {} }],
    block: { type: 'mcp_tool_result', tool_use_id: 'mcptoolu_1', is_error: true, content: [text] },
    places: ['assistant'],
    rest: byMcp,
  },
  mcp_tool_listing: {
    block: { type: 'mcp_tool_listing', mcp_server_name: 'docs', tools: [{ name: 'find' }] },
    places: ['assistant'],
    after: [text],
    rest: { betas: ['mcp-client-2026-09-15'] },
  },
  advisor_tool_result: {
    ...serverPair('advisor', { type: 'advisor_result', text: 'Weigh twice.', stop_reason: 'end_turn' }),
    places: ['assistant'],
    rest: {
      tools: [{ type: 'advisor_20260301', name: 'advisor', model: 'claude-opus-5-5' }],
      betas: ['advisor-tool-2026-03-01'],
    },
  },
  compaction: {
    block: { type: 'compaction', content: 'They spoke of otters.', encrypted_content: null },
    places: ['assistant', 'user'],
    after: [text],
    rest: { betas: ['compact-2026-01-12'] },
  },
  fallback: {
    block: { type: 'fallback', from: { model: 'claude-opus-5' }, to: { model: 'claude-opus-4-8' } },
    rest: { betas: ['server-side-fallback-2026-07-01'] },
    places: ['assistant'],
    after: [text],
  },
  'tool_addition, by name': change({ type: 'tool_reference', name: 'get_order' }, 'tool_addition'),
  'tool_addition, defined': change(
    { type: 'tool_definition', definition: { ...getOrder, name: 'later' } },
    'tool_addition',
  ),
  'tool_removal, by name': change({ type: 'tool_reference', name: 'get_order' }, 'tool_removal'),
  'tool_removal, of an MCP tool': change(
    { type: 'mcp_tool_reference', server_name: 'docs', name: 'find' },
    'tool_removal',
  ),
  'tool_removal, of an MCP server': change(
    { type: 'mcp_toolset_reference', server_name: 'docs' },
    'tool_removal',
  ),
};

/** A conversation in which the block stands there. */
function stand({ block, before = [], after = [], rest = {} }: Row, place: Place): JsonObject {
  const content = [...before, block, ...after];
  if (place === 'system') return body({ ...rest, messages: [hello, { role: 'system', content }] });
  if (place === 'result')
    return body({
      tools: [getOrder],
      ...rest,
      messages: [hello, answer(call), user(result('toolu_1', { content: [block] }))],
    });
  if (place === 'assistant') {
    const next = block.type === 'tool_use' ? user(result()) : hello;
    return body({ ...rest, messages: [hello, answer(...content), next] });
  }
  const isResult = block.type === 'tool_result';
  return body({ ...rest, messages: [hello, ...(isResult ? [answer(call)] : []), user(...content)] });
}

const errorsOf = (request: JsonObject) =>
  findProblems(request)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path}: ${message}`);

describe.each(Object.entries(rows))('the block %s', (_name, row) => {
  it.each(row.places)('is taken in its place: %s', (place) => {
    expect(errorsOf(stand(row, place))).toEqual([]);
  });

  const others = (['user', 'assistant', 'system', 'result'] as const).filter(
    (place) => !row.places.includes(place),
  );
  it.each(others)('is named elsewhere: %s', (place) => {
    expect(errorsOf(stand(row, place)).length).toBeGreaterThan(0);
  });
});

it('a message of the system holds text where it is not of blocks', () => {
  expect(errorsOf(body({ messages: [hello, note] }))).toEqual([]);
});
