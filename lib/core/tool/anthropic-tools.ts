/** A tool whose schema Anthropic defines. */
export interface AnthropicTool {
  /** The tag in `type`. */
  type: string;
  /** The fixed name; null for toolsets, which have none. */
  name: string | null;
  /** Who executes the calls. */
  runs: 'server' | 'client';
  /** Values of the `anthropic-beta` header, one of which a request with this tool needs. */
  betas?: readonly string[];
  /** Set for toolsets: their members arrive as `tool_use` with this `toolset_name`. */
  toolset?: 'computer' | 'browser' | 'mcp';
  /** Models that answer 400 to this tool, and what they want instead. */
  refusedBy?: { models: readonly string[]; instead: string };
}

const COMPUTER_REFUSAL = {
  models: ['claude-opus-5-5', 'claude-sonnet-5-5', 'claude-haiku-5-5', 'claude-fable-5-2'],
  instead: 'computer_toolset_20260801',
};

function serverTools(name: string, types: string): AnthropicTool[] {
  return types.split(' ').map((type) => ({ type, name, runs: 'server' }));
}

function clientTools(name: string, types: string): AnthropicTool[] {
  return types.split(' ').map((type) => ({ type, name, runs: 'client' }));
}

function computerTool(type: string, beta: string): AnthropicTool {
  return { type, name: 'computer', runs: 'client', betas: [beta], refusedBy: COMPUTER_REFUSAL };
}

/** Every tool type known in November 2026, newest of a family first. Source: API documentation, "Tool reference"; refusals: section 0. */
export const anthropicTools: readonly AnthropicTool[] = [
  ...serverTools('web_search', 'web_search_20260318 web_search_20260209 web_search_20250305'),
  ...serverTools('web_fetch', 'web_fetch_20260318 web_fetch_20260309 web_fetch_20260209 web_fetch_20250910'),
  ...serverTools('code_execution', 'code_execution_20260521 code_execution_20260120 code_execution_20250825'),
  {
    type: 'code_execution_20250522',
    name: 'code_execution',
    runs: 'server',
    betas: ['code-execution-2025-05-22'],
  },
  ...serverTools('tool_search_tool_regex', 'tool_search_tool_regex_20251119 tool_search_tool_regex'),
  ...serverTools('tool_search_tool_bm25', 'tool_search_tool_bm25_20251119 tool_search_tool_bm25'),
  ...clientTools('bash', 'bash_20250124'),
  { type: 'bash_20241022', name: 'bash', runs: 'client', betas: ['computer-use-2024-10-22'] },
  ...clientTools('str_replace_based_edit_tool', 'text_editor_20250728 text_editor_20250429'),
  ...clientTools('str_replace_editor', 'text_editor_20250124'),
  {
    type: 'text_editor_20241022',
    name: 'str_replace_editor',
    runs: 'client',
    betas: ['computer-use-2024-10-22'],
  },
  ...clientTools('memory', 'memory_20250818'),
  { type: 'computer_toolset_20260801', name: null, runs: 'client', toolset: 'computer' },
  { type: 'browser_toolset_20260801', name: null, runs: 'client', toolset: 'browser' },
  computerTool('computer_20251124', 'computer-use-2025-11-24'),
  computerTool('computer_20250124', 'computer-use-2025-01-24'),
  computerTool('computer_20241022', 'computer-use-2024-10-22'),
  { type: 'advisor_20260301', name: 'advisor', runs: 'server', betas: ['advisor-tool-2026-03-01'] },
  {
    type: 'mcp_toolset',
    name: null,
    runs: 'server',
    betas: ['mcp-client-2025-11-20', 'mcp-client-2026-09-15'],
    toolset: 'mcp',
  },
];

const byType = new Map(anthropicTools.map((tool) => [tool.type, tool]));

/** The catalogue's entry for a `type`, or null when it has none. */
export function findAnthropicTool(type: unknown): AnthropicTool | null {
  return typeof type === 'string' ? (byType.get(type) ?? null) : null;
}

/** True for a `type` that looks like one of Anthropic's (`name_YYYYMMDD`); new ones appear between our versions. */
export function isDatedToolType(type: unknown): boolean {
  return typeof type === 'string' && /^[a-z][a-z0-9_]*_20\d{6}$/.test(type);
}
