const ANSWERS = new Set([
  ...['tool_use', 'thinking', 'redacted_thinking', 'server_tool_use', 'mcp_tool_use', 'mcp_tool_listing'],
  ...['web_search_tool_result', 'web_fetch_tool_result', 'code_execution_tool_result'],
  ...['bash_code_execution_tool_result', 'text_editor_code_execution_tool_result'],
  ...['tool_search_tool_result', 'advisor_tool_result', 'fallback'],
]);
const QUESTIONS = new Set(['tool_result', 'image', 'document', 'search_result', 'container_upload']);
const NOTES = new Set(['tool_addition', 'tool_removal']);

/** The role of the messages a type of block may stand in; undefined for more than one, and for types nobody knows. */
export function findRole(type: string): 'user' | 'assistant' | 'system' | undefined {
  if (ANSWERS.has(type)) return 'assistant';
  if (QUESTIONS.has(type)) return 'user';
  return NOTES.has(type) ? 'system' : undefined;
}
