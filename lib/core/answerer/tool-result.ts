import type { ResultContent } from '@/lib/core/claude/message';

/** The answer to a tool call, as it goes into a `tool_result` block. Without `content` it is an empty success. */
export interface ToolResult {
  content?: ResultContent;
  is_error?: boolean;
}
