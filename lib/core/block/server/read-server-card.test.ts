import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { createHtmlWriter } from '@/lib/core/export/create-html-writer';
import { createMarkdownWriter } from '@/lib/core/export/create-markdown-writer';
import { readServerCard } from './read-server-card';
import { wordServerError } from './server-error-words';

const call = (name: string, input: object = {}): Block => ({ type: 'server_tool_use', id: 's', name, input });
const result = (type: string, content: unknown, rest: object = {}): Block => ({
  type: `${type}_tool_result`,
  tool_use_id: 's',
  content,
  ...rest,
});
const run = (rest: object = {}) => ({
  type: 'code_execution_result',
  stdout: 'hello\n',
  stderr: '',
  return_code: 0,
  content: [],
  ...rest,
});

/** Each tool with the errors it can end in. Source: the pages of the tools in the API documentation. */
const errors: Record<string, string[]> = {
  web_search: [
    'invalid_tool_input',
    'unavailable',
    'max_uses_exceeded',
    'too_many_requests',
    'query_too_long',
    'request_too_large',
  ],
  web_fetch: [
    'invalid_tool_input',
    'url_too_long',
    'url_not_allowed',
    'url_not_in_prior_context',
    'url_not_accessible',
    'unsupported_content_type',
    'too_many_requests',
    'max_uses_exceeded',
    'unavailable',
    'content_too_large',
  ],
  code_execution: ['invalid_tool_input', 'unavailable', 'too_many_requests', 'execution_time_exceeded'],
  bash_code_execution: [
    'invalid_tool_input',
    'unavailable',
    'too_many_requests',
    'execution_time_exceeded',
    'output_file_too_large',
  ],
  text_editor_code_execution: [
    'invalid_tool_input',
    'unavailable',
    'too_many_requests',
    'execution_time_exceeded',
    'file_not_found',
  ],
  tool_search: ['invalid_tool_input', 'unavailable', 'too_many_requests', 'execution_time_exceeded'],
  advisor: [
    'max_uses_exceeded',
    'prompt_too_long',
    'too_many_requests',
    'overloaded',
    'unavailable',
    'execution_time_exceeded',
    'model_not_found',
  ],
};

describe('a server tool that failed', () => {
  it.each(Object.entries(errors).flatMap(([tool, codes]) => codes.map((code) => [tool, code])))(
    '%s says in words what %s means, and what helps',
    (tool, code) => {
      const content = { type: `${tool}_tool_result_error`, error_code: code };
      const { outcome } = readServerCard(call(tool), { result: result(tool, content) });
      const { text, help } = wordServerError(code);
      expect(text).not.toContain(code);
      expect(help).not.toBe('');
      expect(outcome).toEqual({
        isFailed: true,
        summary: code,
        parts: [
          { kind: 'note', text },
          { kind: 'note', text: help },
        ],
      });
    },
  );

  it('says what it said itself, and any code nobody knows yet', () => {
    const content = {
      type: 'tool_search_tool_result_error',
      error_code: 'solar_flare',
      error_message: 'Too bright',
    };
    expect(
      readServerCard(call('tool_search_tool_regex'), { result: result('tool_search', content) }).outcome,
    ).toEqual({
      isFailed: true,
      summary: 'solar_flare',
      parts: [
        { kind: 'note', text: 'It failed: solar_flare.' },
        { kind: 'note', text: 'Too bright' },
      ],
    });
  });

  it('is a program that ends with another code than 0, and an MCP tool that says so', () => {
    const failed = run({ stdout: '', stderr: 'Traceback', return_code: 1 });
    expect(
      readServerCard(call('code_execution'), { result: result('code_execution', failed) }).outcome,
    ).toEqual({
      isFailed: true,
      summary: 'return code 1',
      parts: [{ kind: 'text', label: 'stderr', text: 'Traceback', isBad: true }],
    });
    const mcp: Block = {
      type: 'mcp_tool_use',
      id: 'm',
      name: 'find',
      server_name: 'docs',
      input: { of: 'x' },
    };
    const answer = result('mcp', [{ type: 'text', text: 'no such page' }], { is_error: true });
    expect(readServerCard(mcp, { result: answer })).toMatchObject({
      title: 'find',
      where: 'MCP server docs',
      outcome: { isFailed: true, summary: 'is_error' },
    });
  });
});

describe('a server tool that answered', () => {
  const hit = (url: string, page_age: string | null = null) => ({
    type: 'web_search_result',
    url,
    title: `At ${url}`,
    encrypted_content: 'xyz',
    page_age,
  });
  it.each<[string, Block, Block, object]>([
    [
      'a search gives its hits with site and age, and no link that leads elsewhere than to the web',
      call('web_search', { query: 'otters' }),
      result('web_search', [hit('https://www.a.example/x', '2 days ago'), hit('javascript:alert(1)')]),
      {
        title: 'Web search',
        subject: 'otters',
        outcome: {
          summary: '2 results',
          parts: [
            {
              links: [
                {
                  title: 'At https://www.a.example/x',
                  url: 'https://www.a.example/x',
                  notes: ['a.example', '2 days ago'],
                },
                { title: 'At javascript:alert(1)', notes: [] },
              ],
            },
          ],
        },
      },
    ],
    [
      'a search that found nothing says so',
      call('web_search', { query: 'otters' }),
      result('web_search', []),
      { outcome: { isFailed: false, summary: 'nothing found', parts: [] } },
    ],
    [
      'a fetch gives the page with title, address and day',
      call('web_fetch', { url: 'https://a.example/x' }),
      result('web_fetch', {
        type: 'web_fetch_result',
        url: 'https://a.example/x',
        retrieved_at: '2026-11-01T10:00:00Z',
        content: {
          type: 'document',
          title: 'Otters',
          source: { type: 'text', media_type: 'text/plain', data: 'x' },
        },
      }),
      {
        subject: 'https://a.example/x',
        outcome: {
          summary: 'fetched',
          parts: [
            {
              links: [
                { title: 'Otters', url: 'https://a.example/x', notes: ['a.example', 'fetched 2026-11-01'] },
              ],
            },
            { kind: 'blocks', blocks: [{ type: 'document' }] },
          ],
        },
      },
    ],
    [
      'a run gives what it wrote and the files it left',
      call('code_execution', { code: 'print(1)' }),
      result(
        'code_execution',
        run({ stderr: 'warn', content: [{ type: 'code_execution_output', file_id: 'file_1' }] }),
      ),
      {
        asked: [{ label: 'code', text: 'print(1)' }],
        outcome: {
          isFailed: false,
          summary: 'return code 0',
          parts: [{ label: 'stdout' }, { label: 'stderr', text: 'warn' }, { kind: 'files', ids: ['file_1'] }],
        },
      },
    ],
    [
      'an encrypted run says that it is',
      call('code_execution'),
      result('code_execution', {
        ...run({ stdout: undefined }),
        type: 'encrypted_code_execution_result',
        encrypted_stdout: 'xyz',
      }),
      { outcome: { parts: [{ kind: 'note', text: 'stdout is encrypted: only the model reads it.' }] } },
    ],
    [
      'a silent command says that it wrote nothing',
      call('bash_code_execution', { command: 'true' }),
      result('bash_code_execution', { ...run({ stdout: '' }), type: 'bash_code_execution_result' }),
      { title: 'Bash', outcome: { parts: [{ kind: 'note', text: 'It wrote nothing.' }] } },
    ],
    [
      'an edit is told once, as a diff',
      call('text_editor_code_execution', {
        command: 'str_replace',
        path: '/a.py',
        old_str: 'x',
        new_str: 'y',
      }),
      result('text_editor_code_execution', {
        type: 'text_editor_code_execution_str_replace_result',
        old_start: 3,
        new_start: 3,
        lines: ['-x', '+y'],
      }),
      {
        subject: 'str_replace /a.py',
        asked: [],
        outcome: { summary: 'edited', parts: [{ kind: 'diff', label: 'line 3', lines: ['-x', '+y'] }] },
      },
    ],
    [
      'a file that is shown says which of its lines',
      call('text_editor_code_execution', { command: 'view', path: '/a.py' }),
      result('text_editor_code_execution', {
        type: 'text_editor_code_execution_view_result',
        file_type: 'text',
        content: 'x = 1',
        start_line: 2,
        num_lines: 1,
        total_lines: 9,
      }),
      { outcome: { summary: 'lines 2 to 2 of 9', parts: [{ label: 'text', text: 'x = 1' }] } },
    ],
    [
      'a file that was there before is overwritten',
      call('text_editor_code_execution', { command: 'create', path: '/a.py', file_text: 'x' }),
      result('text_editor_code_execution', {
        type: 'text_editor_code_execution_create_result',
        is_file_update: true,
      }),
      { asked: [{ label: 'new file', text: 'x' }], outcome: { summary: 'file overwritten', parts: [] } },
    ],
    [
      'a search for tools gives their names',
      call('tool_search_tool_bm25', { query: 'weather' }),
      result('tool_search', {
        type: 'tool_search_tool_search_result',
        tool_references: [{ type: 'tool_reference', tool_name: 'get_weather' }],
      }),
      {
        subject: 'weather',
        outcome: { summary: '1 tool found', parts: [{ kind: 'tools', names: ['get_weather'] }] },
      },
    ],
    [
      'an advisor that was cut off says so',
      call('advisor'),
      result('advisor', { type: 'advisor_result', text: 'Do *less*.', stop_reason: 'max_tokens' }),
      {
        outcome: {
          summary: 'advised, cut off',
          parts: [{ kind: 'prose', text: 'Do *less*.' }, { kind: 'note' }],
        },
      },
    ],
    [
      'encrypted advice says that it is',
      call('advisor'),
      result('advisor', { type: 'advisor_redacted_result', encrypted_content: 'xyz' }),
      { outcome: { summary: 'advised, encrypted' } },
    ],
    [
      'one nobody knows is told as JSON',
      call('teleport', { to: 'Mars' }),
      result('teleport', { type: 'teleport_result', at: 'Mars' }),
      {
        title: 'teleport',
        asked: [{ kind: 'json', value: { to: 'Mars' } }],
        outcome: { parts: [{ kind: 'json' }] },
      },
    ],
  ])('%s', (_title, block, outcome, expected) => {
    expect(readServerCard(block, { result: outcome })).toMatchObject(expected);
  });

  it('is written as one in Markdown and HTML, with what its code has called within it', () => {
    const block = call('code_execution', { code: 'query_db()' });
    const made = [{ index: 1, block: { type: 'tool_use', id: 'a', name: 'query_db', input: {} } }];
    const place = { role: 'assistant', made, result: result('code_execution', run()) } as const;
    const markdown = createMarkdownWriter().block(block, place).join('\n\n');
    expect(markdown).toMatch(
      /^\*\*Code execution\*\* · return code 0[\s\S]*query_db\(\)[\s\S]*Called by this code[\s\S]*Call of `query_db`[\s\S]*hello/,
    );
    const html = createHtmlWriter({ left: 10_000 }).block(block, place);
    expect(html).toMatch(/class="made">\n<section class="call">\n<h3><code>query_db/);
  });

  it('says nothing that ends what it is put into', () => {
    const evil = '"><img src=x onerror=alert(1)>](javascript:x)\n# Head';
    const block = call('web_search', { query: evil });
    const hits = [
      { type: 'web_search_result', url: `https://a.example/${evil}`, title: evil, page_age: evil },
    ];
    const place = { role: 'assistant', result: result('web_search', hits) } as const;
    expect(createHtmlWriter({ left: 10_000 }).block(block, place)).not.toMatch(/<img|href="javascript/);
    expect(createMarkdownWriter().block(block, place).join('\n\n')).not.toMatch(
      /^# Head|[^\\]\]\(javascript/m,
    );
  });
});
