import type { JsonObject } from '@/lib/core/claude/message';

/** A dated version of a tool that Anthropic defines. */
interface ToolVersion {
  type: string;
  /** What it has that the one before it had not, or what it is kept for. */
  news: string;
}

/** A kind of tool Anthropic defines, in all its versions. */
export interface ToolFamily {
  /** In kebab-case. */
  id: string;
  label: string;
  /** What the model does with it. */
  note: string;
  /** Newest first. The first is the one to take. */
  versions: readonly [ToolVersion, ...ToolVersion[]];
  /** What a new one has beside its type and name. */
  begin?: JsonObject;
}

const only = (type: string, news: string): ToolFamily['versions'] => [{ type, news }];

/**
 * The tools Anthropic defines, in the order they are offered. Who runs them, their names and betas stand in
 * `anthropicTools`. To add one, list it there and here. Source: API documentation, "Tool reference".
 */
export const toolFamilies: readonly ToolFamily[] = [
  {
    id: 'bash',
    label: 'Bash',
    note: 'Runs commands in one shell that stays',
    versions: [
      { type: 'bash_20250124', news: 'The current version.' },
      { type: 'bash_20241022', news: 'Kept for the first computer use beta.' },
    ],
  },
  {
    id: 'text-editor',
    label: 'Text editor',
    note: 'Views, creates and edits files',
    versions: [
      { type: 'text_editor_20250728', news: 'max_characters cuts long files when they are viewed.' },
      { type: 'text_editor_20250429', news: 'A new name, and no undo_edit command.' },
      { type: 'text_editor_20250124', news: 'For 3.x models, under the name str_replace_editor.' },
      { type: 'text_editor_20241022', news: 'Kept for the first computer use beta.' },
    ],
  },
  {
    id: 'memory',
    label: 'Memory',
    note: 'Keeps notes in files under /memories',
    versions: only('memory_20250818', 'The only version.'),
  },
  {
    id: 'computer-toolset',
    label: 'Computer toolset',
    note: 'Sees a screen, moves the mouse and types: 17 actions',
    versions: only('computer_toolset_20260801', 'Each action is a tool of its own that can be switched off.'),
  },
  {
    id: 'browser-toolset',
    label: 'Browser toolset',
    note: 'Reads and works web pages: 31 actions',
    versions: only('browser_toolset_20260801', 'The only version.'),
  },
  {
    id: 'computer',
    label: 'Computer (earlier)',
    note: 'One tool with an action, for models before the toolset',
    versions: [
      { type: 'computer_20251124', news: 'enable_zoom lets the model look closer.' },
      { type: 'computer_20250124', news: 'More actions: scroll, wait, hold_key, triple_click.' },
      { type: 'computer_20241022', news: 'The first version.' },
    ],
    begin: { display_width_px: 1280, display_height_px: 800 },
  },
  {
    id: 'web-search',
    label: 'Web search',
    note: 'Searches the web and cites what it finds',
    versions: [
      { type: 'web_search_20260318', news: 'response_inclusion can leave the results out of the response.' },
      { type: 'web_search_20260209', news: 'The model filters results in code before it reads them.' },
      {
        type: 'web_search_20250305',
        news: 'Without filtering; for models that cannot call tools from code.',
      },
    ],
  },
  {
    id: 'web-fetch',
    label: 'Web fetch',
    note: 'Reads pages and PDFs whose address is in the conversation',
    versions: [
      {
        type: 'web_fetch_20260318',
        news: 'response_inclusion, and url_sources for where addresses come from.',
      },
      { type: 'web_fetch_20260309', news: 'use_cache says whether a cached page will do.' },
      { type: 'web_fetch_20260209', news: 'The model filters pages in code before it reads them.' },
      { type: 'web_fetch_20250910', news: 'Without filtering; for models that cannot call tools from code.' },
    ],
  },
  {
    id: 'code-execution',
    label: 'Code execution',
    note: 'Runs Python and shell commands in a container',
    versions: [
      { type: 'code_execution_20260521', news: 'Tells the model that a cell may take 90 seconds.' },
      { type: 'code_execution_20260120', news: 'Keeps its state, and can call your tools from code.' },
      { type: 'code_execution_20250825', news: 'Shell commands and files beside Python.' },
      { type: 'code_execution_20250522', news: 'Python only, behind a beta.' },
    ],
  },
  {
    id: 'tool-search-regex',
    label: 'Tool search (regex)',
    note: 'Finds deferred tools by a pattern',
    versions: [
      { type: 'tool_search_tool_regex_20251119', news: 'The dated name of the only version.' },
      { type: 'tool_search_tool_regex', news: 'The same without its date.' },
    ],
  },
  {
    id: 'tool-search-bm25',
    label: 'Tool search (BM25)',
    note: 'Finds deferred tools by words',
    versions: [
      { type: 'tool_search_tool_bm25_20251119', news: 'The dated name of the only version.' },
      { type: 'tool_search_tool_bm25', news: 'The same without its date.' },
    ],
  },
  {
    id: 'advisor',
    label: 'Advisor',
    note: 'Asks a stronger model in the middle of a turn',
    versions: only('advisor_20260301', 'The only version.'),
    begin: { model: 'claude-opus-5-5' },
  },
  {
    id: 'mcp-toolset',
    label: 'MCP toolset',
    note: 'The tools of a server in mcp_servers',
    versions: only('mcp_toolset', 'Has no date; the beta says the version.'),
    begin: { mcp_server_name: 'my-server' },
  },
];

/** The family a `type` belongs to; undefined for tools of one's own, and for those of later versions. */
export const findToolFamily = (type: unknown): ToolFamily | undefined =>
  toolFamilies.find(({ versions }) => versions.some((version) => version.type === type));
