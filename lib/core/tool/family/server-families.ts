import { cacheControl } from '@/lib/core/claude/shape/body-shapes';
import {
  anything,
  filled,
  flag,
  integer,
  list,
  map,
  object,
  oneOf,
  required,
  text,
  textOr,
  variants,
} from '@/lib/core/claude/shape/shape';
import type { ToolFamily } from './tool-family';

const domains = { allowed_domains: list(text), blocked_domains: list(text) };
const response_inclusion = oneOf('full', 'excluded');

const search = {
  max_uses: integer(1),
  ...domains,
  user_location: variants({
    approximate: object({ city: text, region: text, country: text, timezone: text }),
  }),
};

/** Tools by reference, as the SDK types them; the documentation writes bare names. */
const namedTools = list(textOr(variants({ tool_reference: object({ name: required(text) }) })));
const sourceResults = variants({
  all: object({}),
  none: object({}),
  only: object({ tools: required(namedTools) }),
  except: object({ tools: required(namedTools) }),
});

const fetched = {
  max_uses: integer(1),
  ...domains,
  citations: object({ enabled: flag }),
  max_content_tokens: integer(1),
  url_sources: object({
    user_input: textOr(variants({ all: object({}), none: object({}) }), 'all', 'none'),
    client_tool_results: sourceResults,
    server_tool_results: sourceResults,
  }),
};

const member = object({ enabled: flag, defer_loading: flag });

const dated = (type: string): ToolFamily['versions'] => [
  { type: `${type}_20251119`, news: 'The dated name of the only version.', fields: {} },
  { type, news: 'The same without its date.', fields: {} },
];

/** Tools that run at Anthropic. Source: API documentation, "Tool reference". */
export const serverFamilies: readonly ToolFamily[] = [
  {
    id: 'web-search',
    label: 'Web search',
    note: 'Searches the web and cites what it finds',
    name: 'web_search',
    runs: 'server',
    versions: [
      {
        type: 'web_search_20260318',
        news: 'response_inclusion can leave the results out of the response.',
        fields: { ...search, response_inclusion },
      },
      {
        type: 'web_search_20260209',
        news: 'The model filters results in code before it reads them.',
        fields: search,
      },
      {
        type: 'web_search_20250305',
        news: 'Without filtering; for models that cannot call tools from code.',
        fields: search,
      },
    ],
  },
  {
    id: 'web-fetch',
    label: 'Web fetch',
    note: 'Reads pages and PDFs whose address is in the conversation',
    name: 'web_fetch',
    runs: 'server',
    versions: [
      {
        type: 'web_fetch_20260318',
        news: 'response_inclusion, and url_sources for where addresses come from.',
        fields: { ...fetched, use_cache: flag, response_inclusion },
      },
      {
        type: 'web_fetch_20260309',
        news: 'use_cache says whether a cached page will do.',
        fields: { ...fetched, use_cache: flag },
      },
      {
        type: 'web_fetch_20260209',
        news: 'The model filters pages in code before it reads them.',
        fields: fetched,
      },
      {
        type: 'web_fetch_20250910',
        news: 'Without filtering; for models that cannot call tools from code.',
        fields: fetched,
      },
    ],
  },
  {
    id: 'code-execution',
    label: 'Code execution',
    note: 'Runs Python and shell commands in a container',
    name: 'code_execution',
    runs: 'server',
    versions: [
      {
        type: 'code_execution_20260521',
        news: 'Tells the model that a cell may take 90 seconds.',
        fields: {},
      },
      {
        type: 'code_execution_20260120',
        news: 'Keeps its state, and can call your tools from code.',
        fields: {},
      },
      { type: 'code_execution_20250825', news: 'Shell commands and files beside Python.', fields: {} },
      {
        type: 'code_execution_20250522',
        news: 'Python only, behind a beta.',
        fields: {},
        betas: ['code-execution-2025-05-22'],
      },
    ],
  },
  {
    id: 'tool-search-regex',
    label: 'Tool search (regex)',
    note: 'Finds deferred tools by a pattern',
    name: 'tool_search_tool_regex',
    runs: 'server',
    versions: dated('tool_search_tool_regex'),
  },
  {
    id: 'tool-search-bm25',
    label: 'Tool search (BM25)',
    note: 'Finds deferred tools by words',
    name: 'tool_search_tool_bm25',
    runs: 'server',
    versions: dated('tool_search_tool_bm25'),
  },
  {
    id: 'advisor',
    label: 'Advisor',
    note: 'Asks a stronger model in the middle of a turn',
    name: 'advisor',
    runs: 'server',
    versions: [
      {
        type: 'advisor_20260301',
        news: 'The only version.',
        fields: {
          model: required(filled),
          max_uses: integer(1),
          max_tokens: integer(1024),
          caching: cacheControl,
        },
        betas: ['advisor-tool-2026-03-01'],
      },
    ],
    begin: { model: 'claude-opus-5-5' },
  },
  {
    id: 'mcp-toolset',
    label: 'MCP toolset',
    note: 'The tools of a server in mcp_servers',
    name: null,
    runs: 'server',
    toolset: 'mcp',
    versions: [
      {
        type: 'mcp_toolset',
        news: 'Has no date; the beta says the version.',
        fields: {
          mcp_server_name: required(filled),
          default_config: member,
          configs: map(member),
          tools: anything,
        },
        betas: ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'],
      },
    ],
    begin: { mcp_server_name: 'my-server' },
  },
];
