import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { InputIssue } from '@/lib/core/schema/input-issue';

/** So many places are named: enough to mend an input by, and short enough to be sent with every request that follows. */
const MAX_NAMED = 20;

/**
 * What the loop answers a call whose input breaks the schema of its tool: an error that names each place, so that the model
 * can call again with an input that fits. Source: Messages API documentation, "Handle tool calls: tool execution errors".
 *
 * @param issues at least one; their paths are JSON pointers into the input
 */
export function rejectInput(tool: string, issues: readonly InputIssue[]): ToolResult {
  const lines = issues.slice(0, MAX_NAMED).map(({ path, message }) => `- ${path || 'the input'}: ${message}`);
  const more = issues.length - MAX_NAMED;
  if (more > 0) lines.push(`- and ${more.toLocaleString('en-US')} more`);
  const content = [
    `Error: the input does not match the input_schema of ${tool}. The tool was not run.`,
    ...lines,
    'Call it again with an input that matches.',
  ].join('\n');
  return { content, is_error: true };
}
