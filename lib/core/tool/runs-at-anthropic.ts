import type { JsonObject } from '@/lib/core/claude/message';

/** How the types of the tools begin that run at Anthropic. */
const SERVED = /^(?:web_search|web_fetch|code_execution|tool_search_tool|advisor)_|^mcp_toolset$/;

/**
 * Are the calls of a tool answered at Anthropic? Goes by the beginning of its type, so that a page needs no list of all
 * tools for it, and a later version of one is known too. Source: API documentation, "Tool reference".
 */
export const runsAtAnthropic = (definition: JsonObject | null): boolean =>
  typeof definition?.type === 'string' && SERVED.test(definition.type);
