import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { findProblems } from '@/lib/core/request/find-problems';
import { body, getOrder } from '@/lib/core/testing/request-bodies';
import { findAnthropicTool } from '@/lib/core/tool/anthropic-tools';

interface Row {
  name: string | null;
  runs: 'client' | 'server';
  /** What it needs besides its type and name, and what it can be told. */
  config?: JsonObject;
  /** Any of them. */
  betas?: string[];
  /** One that takes the tool; absent: `claude-opus-5`. */
  model?: string;
  /** What goes with it in the request. */
  rest?: JsonObject;
}

const location = {
  type: 'approximate',
  city: 'Zürich',
  region: 'ZH',
  country: 'CH',
  timezone: 'Europe/Zurich',
};
const search: JsonObject = { max_uses: 3, allowed_domains: ['example.com'], user_location: location };
const fetched: JsonObject = {
  max_uses: 3,
  blocked_domains: ['example.com'],
  citations: { enabled: true },
  max_content_tokens: 5000,
};
const sources = {
  user_input: { type: 'all' },
  client_tool_results: { type: 'none' },
  server_tool_results: { type: 'only', tools: [{ type: 'tool_reference', name: 'web_search' }] },
};
const display: JsonObject = { display_width_px: 1024, display_height_px: 768, display_number: 1 };
const members = { screenshot: { enabled: true }, zoom: { enabled: false } };
const FIRST = ['computer-use-2024-10-22'];
const MCP = ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'];
const mcp_servers = [{ type: 'url', url: 'https://mcp.example/', name: 'docs' }];
/** Others would do more with code than the tool is tried for. */
const direct = { allowed_callers: ['direct'] };

/** Every type of the reference, with all it can be told. */
const rows: Record<string, Row> = {
  web_search_20250305: { name: 'web_search', runs: 'server', config: search },
  web_search_20260209: { name: 'web_search', runs: 'server', config: { ...search, ...direct } },
  web_search_20260318: {
    name: 'web_search',
    runs: 'server',
    config: { ...search, response_inclusion: 'excluded' },
  },
  web_fetch_20250910: { name: 'web_fetch', runs: 'server', config: fetched },
  web_fetch_20260209: { name: 'web_fetch', runs: 'server', config: fetched },
  web_fetch_20260309: { name: 'web_fetch', runs: 'server', config: { ...fetched, use_cache: false } },
  web_fetch_20260318: {
    name: 'web_fetch',
    runs: 'server',
    config: { ...fetched, use_cache: true, response_inclusion: 'full', url_sources: sources },
  },
  code_execution_20250522: {
    name: 'code_execution',
    runs: 'server',
    betas: ['code-execution-2025-05-22'],
  },
  code_execution_20250825: { name: 'code_execution', runs: 'server' },
  code_execution_20260120: { name: 'code_execution', runs: 'server' },
  code_execution_20260521: { name: 'code_execution', runs: 'server' },
  tool_search_tool_regex: { name: 'tool_search_tool_regex', runs: 'server' },
  tool_search_tool_regex_20251119: { name: 'tool_search_tool_regex', runs: 'server' },
  tool_search_tool_bm25: { name: 'tool_search_tool_bm25', runs: 'server' },
  tool_search_tool_bm25_20251119: { name: 'tool_search_tool_bm25', runs: 'server' },
  bash_20250124: { name: 'bash', runs: 'client', config: { input_examples: [{ command: 'ls' }] } },
  text_editor_20250728: {
    name: 'str_replace_based_edit_tool',
    runs: 'client',
    config: { max_characters: 10_000 },
  },
  text_editor_20250429: { name: 'str_replace_based_edit_tool', runs: 'client' },
  text_editor_20250124: { name: 'str_replace_editor', runs: 'client' },
  memory_20250818: { name: 'memory', runs: 'client', config: { cache_control: { type: 'ephemeral' } } },
  computer_toolset_20260801: { name: null, runs: 'client', config: { configs: members, ...direct } },
  browser_toolset_20260801: {
    name: null,
    runs: 'client',
    config: { configs: { ...members, javascript_exec: { enabled: true } }, ...direct },
  },
  computer_20251124: {
    name: 'computer',
    runs: 'client',
    config: { ...display, enable_zoom: true },
    betas: ['computer-use-2025-11-24'],
    model: 'claude-opus-4-6',
  },
  computer_20250124: {
    name: 'computer',
    runs: 'client',
    config: display,
    betas: ['computer-use-2025-01-24'],
    model: 'claude-opus-4-6',
  },
  computer_20241022: {
    name: 'computer',
    runs: 'client',
    config: display,
    betas: FIRST,
    model: 'claude-opus-4-6',
  },
  bash_20241022: { name: 'bash', runs: 'client', betas: FIRST },
  text_editor_20241022: { name: 'str_replace_editor', runs: 'client', betas: FIRST },
  advisor_20260301: {
    name: 'advisor',
    runs: 'server',
    config: {
      model: 'claude-opus-5-5',
      max_uses: 2,
      max_tokens: 1024,
      caching: { type: 'ephemeral', ttl: '5m' },
    },
    betas: ['advisor-tool-2026-03-01'],
  },
  mcp_toolset: {
    name: null,
    runs: 'server',
    config: {
      mcp_server_name: 'docs',
      default_config: { enabled: true, defer_loading: true },
      configs: { find: { defer_loading: false } },
      cache_control: { type: 'ephemeral' },
    },
    betas: MCP,
    rest: { mcp_servers },
  },
};

const errorsOf = (request: JsonObject) =>
  findProblems(request)
    .filter(({ severity }) => severity === 'error')
    .map(({ id, path }) => `${id} ${path}`);

describe.each(Object.entries(rows))('the tool %s', (type, row) => {
  const definition: JsonObject = { type, ...(row.name === null ? {} : { name: row.name }), ...row.config };
  const request = (tool: JsonObject, betas: string[] = []): JsonObject => ({
    ...body({ tools: [getOrder, tool], betas, ...row.rest }),
    ...(row.model ? { model: row.model } : {}),
  });

  it('is known by its type, its name and where it runs', () => {
    const known = findAnthropicTool(type);
    expect({ name: known?.name, runs: known?.runs }).toEqual({ name: row.name, runs: row.runs });
  });

  it('is sent with all it can be told, and its beta', () => {
    for (const beta of row.betas ?? [undefined])
      expect(errorsOf(request(definition, beta === undefined ? [] : [beta]))).toEqual([]);
    if (row.betas)
      expect(errorsOf(request(definition)).map((one) => one.split(' ')[0])).toContain('beta-missing');
  });

  it('is named where it has another name, or a field it does not know', () => {
    const [beta] = row.betas ?? [];
    const betas = beta === undefined ? [] : [beta];
    expect(errorsOf(request({ ...definition, name: 'something_else' }, betas))).toEqual([
      expect.stringMatching(/ tools\.1\.name$/),
    ]);
    expect(errorsOf(request({ ...definition, made_up: 1 }, betas))).toEqual([
      'unknown-field tools.1.made_up',
    ]);
  });
});

describe('the sources of web fetch', () => {
  const fetching = (url_sources: JsonObject): JsonObject =>
    body({ tools: [getOrder, { type: 'web_fetch_20260318', name: 'web_fetch', url_sources }] });

  it('may be words and bare names, as the documentation writes them', () => {
    const sources = { user_input: 'none', client_tool_results: { type: 'except', tools: ['get_order'] } };
    expect(errorsOf(fetching(sources))).toEqual([]);
  });

  it('are named where they are neither', () => {
    expect(errorsOf(fetching({ user_input: { type: 'some' } }))).toHaveLength(1);
    const nameless = { type: 'only', tools: [{ type: 'tool_reference' }] };
    expect(errorsOf(fetching({ server_tool_results: nameless }))).toHaveLength(1);
  });
});
