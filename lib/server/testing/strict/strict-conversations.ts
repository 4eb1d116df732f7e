import type { JsonObject } from '@/lib/core/claude/message';
import type { StrictConversation, StrictStep } from './strict-conversation';

const config: JsonObject = { model: 'claude-opus-5-5', max_tokens: 4000 };
const mocked = (
  name: string,
  rest: JsonObject = {},
  result: JsonObject = { content: `{"of":"${name}"}` },
): JsonObject => ({
  definition: { name, description: 'Gets it.', input_schema: { type: 'object' }, ...rest },
  answerer: { type: 'mock', rules: [{ when: {}, result }] },
});
const order = mocked('get_order');
const broken = mocked('get_stock', {}, { content: 'no such table', is_error: true });
const server = (definition: JsonObject): JsonObject => ({ definition, answerer: { type: 'manual' } });
const webSearch = server({ type: 'web_search_20250305', name: 'web_search' });
const code = server({ type: 'code_execution_20260120', name: 'code_execution' });
const toolset: JsonObject = {
  definition: { type: 'computer_toolset_20260801' },
  answerer: {
    type: 'mock',
    rules: [
      {
        when: { properties: { coordinate: { const: [9, 9] } }, required: ['coordinate'] },
        result: { content: 'no window', is_error: true },
      },
      { when: {}, result: { content: 'done' } },
    ],
  },
};

const text = (said: string, more = ''): string => `{"type":"text","text":${JSON.stringify(said)}${more}}`;
const thinking = (said: string): string =>
  `{"type":"thinking","thinking":${JSON.stringify(said)},"signature":"c2lnbmVkIQ=="}`;
const call = (id: string, name = 'get_order', input = '{}', more = ''): string =>
  `{"type":"tool_use","id":"${id}","name":"${name}","input":${input}${more}}`;
const search = (id: string): string =>
  `{"type":"server_tool_use","id":"${id}","name":"web_search","input":{"query":"otters"}}`;
const found = (id: string): string =>
  `{"type":"web_search_tool_result","tool_use_id":"${id}","content":[{"type":"web_search_result","url":"https://a.example/","title":"Otters","encrypted_content":"c2VhbGVk","page_age":null}]}`;
const runs = (id: string): string =>
  `{"type":"server_tool_use","id":"${id}","name":"code_execution","input":{"code":"x"}}`;
const ran = (id: string): string =>
  `{"type":"code_execution_tool_result","tool_use_id":"${id}","content":{"type":"code_execution_result","stdout":"7\\n","stderr":"","return_code":0,"content":[]}}`;
const byCode = ',"caller":{"type":"code_execution_20260120","tool_id":"srvtoolu_1"}';
const onScreen = ',"toolset_name":"computer"';
const container = { id: 'container_1', expires_at: '2026-11-30T23:00:00Z', skills: null };

const says = (stop_reason: string, ...blocks: string[]): StrictStep => ({ stop_reason, blocks });
const ends = (said = 'Done.'): StrictStep => says('end_turn', text(said));
const asks = (...steps: StrictStep[]): StrictConversation['asks'] => [
  { content: 'Where is it?', steps },
  { content: 'And the other?', steps: [ends('That too.')] },
];

/** Conversations in which a client can do something wrong; each is asked one more question at its end. */
export const strictConversations: readonly StrictConversation[] = [
  {
    name: 'parallel calls',
    config,
    tools: [order, broken],
    asks: asks(
      says('tool_use', text('I look.'), call('toolu_1'), call('toolu_2', 'get_stock'), call('toolu_3')),
      ends(),
    ),
  },
  {
    name: 'a chain of calls',
    config,
    tools: [order],
    asks: asks(
      ...['1', '2', '3', '4'].map((at) =>
        says('tool_use', call(`toolu_${at}`, 'get_order', `{"step":${at}}`)),
      ),
      ends(),
    ),
  },
  {
    name: 'numbers and keys as they were said',
    config,
    tools: [order],
    asks: asks(
      says(
        'tool_use',
        call('toolu_1', 'get_order', '{"b":12345678901234567890,"a":1.10,"0":1e3,"é":"ü 🦦"}'),
      ),
      ends(),
    ),
  },
  {
    name: 'an unknown tool',
    config,
    tools: [order],
    asks: asks(says('tool_use', call('toolu_1', 'get_nothing'), call('toolu_2')), ends()),
  },
  {
    name: 'thinking between calls',
    config: { ...config, thinking: { type: 'adaptive', display: 'summarized' } },
    tools: [order],
    asks: asks(
      says('tool_use', thinking('I look it up first.'), call('toolu_1')),
      says('tool_use', thinking(''), text('Once more.'), call('toolu_2')),
      says('end_turn', thinking('Good.'), text('It is there.')),
    ),
  },
  {
    name: 'redacted thinking',
    config,
    tools: [order],
    asks: asks(says('tool_use', '{"type":"redacted_thinking","data":"c2VhbGVk"}', call('toolu_1')), ends()),
  },
  {
    name: 'a server tool and citations',
    config,
    tools: [webSearch, order],
    asks: asks(
      says(
        'end_turn',
        search('srvtoolu_1'),
        found('srvtoolu_1'),
        text(
          'They sleep.',
          ',"citations":[{"type":"web_search_result_location","url":"https://a.example/","title":"Otters","encrypted_index":"c2VhbGVk","cited_text":"sleep"}]',
        ),
      ),
    ),
  },
  {
    name: 'a paused turn',
    config,
    tools: [webSearch],
    asks: asks(
      says('pause_turn', text('I search.'), search('srvtoolu_1')),
      says('pause_turn', found('srvtoolu_1'), search('srvtoolu_2')),
      says('end_turn', found('srvtoolu_2'), text('Found.')),
    ),
  },
  {
    name: 'a server tool and a tool of ours at once',
    config,
    tools: [webSearch, order],
    asks: asks(
      says('tool_use', search('srvtoolu_1'), call('toolu_1')),
      says('end_turn', found('srvtoolu_1'), text('Both.')),
    ),
  },
  {
    name: 'calls made by code',
    config,
    tools: [
      code,
      mocked(
        'get_order',
        { allowed_callers: ['code_execution_20260120'] },
        { content: [{ type: 'text', text: '7' }] },
      ),
    ],
    asks: asks(
      {
        ...says(
          'tool_use',
          runs('srvtoolu_1'),
          call('toolu_1', 'get_order', '{"id":7}', byCode),
          call('toolu_2', 'get_order', '{}', byCode),
        ),
        end: { container },
      },
      { ...says('tool_use', call('toolu_3', 'get_order', '{}', byCode)), end: { container } },
      { ...says('end_turn', ran('srvtoolu_1'), text('Seven.')), end: { container } },
    ),
  },
  {
    name: 'actions of a toolset',
    config,
    tools: [toolset],
    asks: asks(
      says(
        'tool_use',
        call('toolu_1', 'screenshot', '{}', onScreen),
        call('toolu_2', 'left_click', '{"coordinate":[9,9]}', onScreen),
        call('toolu_3', 'type', '{"text":"a"}', onScreen),
      ),
      ends(),
    ),
  },
  {
    name: 'a refusal',
    config,
    tools: [order],
    asks: asks({
      ...says('refusal', text('I cann')),
      end: { stop_details: { type: 'refusal', category: 'bio', explanation: null } },
    }),
  },
  {
    name: 'an empty refusal',
    config,
    tools: [order],
    asks: asks({
      ...says('refusal'),
      end: { stop_details: { type: 'refusal', category: null, explanation: null } },
    }),
  },
  {
    name: 'an empty answer after results',
    config,
    tools: [order],
    asks: asks(says('tool_use', call('toolu_1')), says('end_turn')),
  },
  {
    name: 'an answer that is cut off',
    config,
    tools: [order],
    asks: asks(says('max_tokens', text('It is'))),
  },
  {
    name: 'a call that is cut off',
    config,
    tools: [order],
    asks: asks(says('max_tokens', text('I look.'), call('toolu_1'))),
  },
  {
    name: 'a block of a later version',
    config,
    tools: [order],
    asks: asks(says('tool_use', '{"type":"hologram","layers":[{"z":1}],"of":null}', call('toolu_1')), ends()),
  },
  {
    name: 'an MCP server',
    config: { ...config, mcp_servers: [{ type: 'url', url: 'https://mcp.example/', name: 'docs' }] },
    tools: [server({ type: 'mcp_toolset', mcp_server_name: 'docs' })],
    asks: asks(
      says(
        'end_turn',
        '{"type":"mcp_tool_use","id":"mcptoolu_1","name":"find","server_name":"docs","input":{}}',
        '{"type":"mcp_tool_result","tool_use_id":"mcptoolu_1","is_error":false,"content":[{"type":"text","text":"Found."}]}',
        text('Found.'),
      ),
    ),
  },
  {
    name: 'an advisor',
    config,
    tools: [server({ type: 'advisor_20260301', name: 'advisor', model: 'claude-opus-5-5' }), order],
    asks: asks(
      says(
        'tool_use',
        '{"type":"server_tool_use","id":"srvtoolu_1","name":"advisor","input":{}}',
        '{"type":"advisor_tool_result","tool_use_id":"srvtoolu_1","content":{"type":"advisor_redacted_result","encrypted_content":"c2VhbGVk"}}',
        call('toolu_1'),
      ),
      ends(),
    ),
  },
  {
    name: 'context that is compacted',
    config: { ...config, context_management: { edits: [{ type: 'compact_20260112' }] } },
    tools: [order],
    asks: asks(
      says(
        'compaction',
        '{"type":"compaction","content":"They spoke of otters.","encrypted_content":"c2VhbGVk"}',
      ),
      ends(),
    ),
  },
];
