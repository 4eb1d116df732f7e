import type { Block, JsonObject, Message } from '@/lib/core/claude/message';
import { message, text } from './scripted-loop';

const call = (id: string, name: string, input: JsonObject, rest: JsonObject = {}): Block => ({
  type: 'server_tool_use',
  id,
  name,
  input,
  ...rest,
});
const result = (tool_use_id: string, type: string, content: unknown): Block => ({
  type: `${type}_tool_result`,
  tool_use_id,
  content,
});
const failure = (tool_use_id: string, type: string, error_code: string): Block =>
  result(tool_use_id, type, { type: `${type}_tool_result_error`, error_code });
const ran = (type: string, rest: JsonObject): JsonObject => ({
  type: `${type}_result`,
  stdout: '',
  stderr: '',
  return_code: 0,
  content: [],
  ...rest,
});
const byCode = { caller: { type: 'code_execution_20260120', tool_id: 'srvtoolu_code' } };

const hits = [
  ['https://www.otters.example/sleep', 'Why otters hold hands when they sleep', '2 days ago'],
  ['https://zoo.example/otters', 'Sea otters at the zoo', 'November 3, 2026'],
  ['javascript:alert(1)', 'An address that leads nowhere', null],
].map(([url, title, page_age]) => ({
  type: 'web_search_result',
  url,
  title,
  page_age,
  encrypted_content: 'c2VhbGVk',
}));
const onPage = (cited_text: string) => ({
  type: 'web_search_result_location',
  url: 'https://www.otters.example/sleep',
  title: 'Why otters hold hands when they sleep',
  encrypted_index: 'c2VhbGVk',
  cited_text,
});
const inReport = {
  type: 'page_location',
  document_index: 0,
  document_title: 'Report on otters',
  cited_text: 'Rafts hold up to 1,000 animals.',
  start_page_number: 5,
  end_page_number: 7,
};

/** Answers that together hold every content block of the API, with the stop reasons a reader has to be told. */
export const everyBlock: readonly Message[] = [
  message('end_turn', [
    { type: 'thinking', thinking: 'I look it up first.', signature: 'c2lnbmVk' },
    text('I look it up.'),
    call('srvtoolu_1', 'web_search', { query: 'why do otters hold hands' }),
    result('srvtoolu_1', 'web_search', hits),
    call('srvtoolu_2', 'web_search', { query: 'otters '.repeat(30) }),
    failure('srvtoolu_2', 'web_search', 'query_too_long'),
    call('srvtoolu_3', 'web_fetch', { url: 'https://www.otters.example/sleep' }),
    result('srvtoolu_3', 'web_fetch', {
      type: 'web_fetch_result',
      url: 'https://www.otters.example/sleep',
      retrieved_at: '2026-11-28T10:00:00Z',
      content: {
        type: 'document',
        title: 'Why otters hold hands when they sleep',
        source: { type: 'text', media_type: 'text/plain', data: 'So that they do not drift apart.' },
      },
    }),
    text('Otters hold hands '),
    {
      ...text('so that they do not **drift apart**'),
      citations: [onPage('so that they do not drift apart')],
    },
    text(', and they sleep in '),
    { ...text('rafts of up to 1,000'), citations: [inReport, onPage('They sleep in rafts')] },
    text('.'),
  ]),
  message('tool_use', [
    call('srvtoolu_4', 'tool_search_tool_bm25', { query: 'count animals' }),
    result('srvtoolu_4', 'tool_search', {
      type: 'tool_search_tool_search_result',
      tool_references: [{ type: 'tool_reference', tool_name: 'count_otters' }],
    }),
    call('srvtoolu_code', 'code_execution', {
      code: 'import json\nrows = json.loads(await count_otters({"lake": "Bled"}))\nprint(sum(rows))',
    }),
    { type: 'tool_use', id: 'toolu_1', name: 'count_otters', input: { lake: 'Bled' }, ...byCode },
  ]),
  {
    ...message('stop_sequence', [
      result('srvtoolu_code', 'code_execution', ran('code_execution', { stdout: '12\n' })),
      call('srvtoolu_5', 'bash_code_execution', { command: 'python3 plot.py && ls' }),
      result(
        'srvtoolu_5',
        'bash_code_execution',
        ran('bash_code_execution', {
          stderr: "ModuleNotFoundError: No module named 'plotly'",
          return_code: 1,
        }),
      ),
      call('srvtoolu_6', 'text_editor_code_execution', {
        command: 'str_replace',
        path: '/tmp/plot.py',
        old_str: 'import plotly',
        new_str: 'import matplotlib',
      }),
      result('srvtoolu_6', 'text_editor_code_execution', {
        type: 'text_editor_code_execution_str_replace_result',
        old_start: 1,
        old_lines: 1,
        new_start: 1,
        new_lines: 1,
        lines: ['-import plotly', '+import matplotlib', ' plot(rows)'],
      }),
      call('srvtoolu_7', 'code_execution', { code: 'plot(rows)' }),
      result(
        'srvtoolu_7',
        'code_execution',
        ran('code_execution', {
          stdout: 'saved',
          content: [{ type: 'code_execution_output', file_id: 'file_plot' }],
        }),
      ),
      text('There are 12 otters in the lake.'),
    ]),
    stop_sequence: '\n##',
  },
  {
    ...message('refusal', [
      {
        type: 'mcp_tool_listing',
        mcp_server_name: 'zoo',
        tools: [{ name: 'feed' }, { name: 'weigh' }],
      },
      { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'weigh', server_name: 'zoo', input: { animal: 'Ota' } },
      { type: 'mcp_tool_result', tool_use_id: 'mcptoolu_1', is_error: false, content: [text('{"kg": 31}')] },
      { type: 'mcp_tool_use', id: 'mcptoolu_2', name: 'feed', server_name: 'zoo', input: { animal: 'Oto' } },
      {
        type: 'mcp_tool_result',
        tool_use_id: 'mcptoolu_2',
        is_error: true,
        content: [text('There is no Oto.')],
      },
      call('srvtoolu_8', 'advisor', {}),
      result('srvtoolu_8', 'advisor', {
        type: 'advisor_result',
        text: 'Weigh **twice**.',
        stop_reason: 'end_turn',
      }),
      { type: 'redacted_thinking', data: 'c2VhbGVk' },
      { type: 'compaction', content: 'They spoke of otters.', encrypted_content: null },
      {
        type: 'fallback',
        from: { model: 'claude-test' },
        to: { model: 'claude-other' },
        trigger: { type: 'refusal', category: 'bio' },
      },
      { type: 'container_upload', file_id: 'file_plot' },
      text('<search_quality_reflection>Good.</search_quality_reflection>'),
      { type: 'hologram', of: 'an otter' },
    ]),
    stop_details: { type: 'refusal', category: 'cyber', explanation: 'It asks how to break into the zoo.' },
  },
];
