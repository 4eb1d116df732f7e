import { toCodeResult } from '@/lib/core/answerer/to-code-result';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { MessageParam, ToolResultBlock, ToolUseBlock } from '@/lib/core/claude/message';

/**
 * The one user message that answers the calls of a turn: results first, in call order, then whatever else the person
 * has to say. `toolset_name` is echoed, as the API demands of toolset members. Source: API documentation, "Toolsets", "Handle tool calls".
 *
 * @param results must hold an answer for every call
 * @param rest has to be empty while a server call waits for these results (`isTurnOpen`). Source: API documentation, "Handle tool calls" (8), "Programmatic tool calling"
 * @throws Error naming the call that has none: half an answer would be refused by the API
 */
export function toResultsMessage(
  calls: readonly ToolUseBlock[],
  results: ReadonlyMap<string, ToolResult>,
  rest: MessageParam['content'] = [],
): MessageParam {
  const blocks = calls.map((call) => {
    const result = results.get(call.id);
    if (!result) throw new Error(`The call ${call.id} (${call.name}) has no result.`);
    return toResultBlock(call, result);
  });
  const after = typeof rest === 'string' ? [{ type: 'text', text: rest }] : rest;
  return { role: 'user', content: [...blocks, ...after] };
}

function toResultBlock(call: ToolUseBlock, given: ToolResult): ToolResultBlock {
  const { result } = toCodeResult(call, given);
  return {
    type: 'tool_result',
    tool_use_id: call.id,
    ...(result.content === undefined ? {} : { content: result.content }),
    ...(result.is_error ? { is_error: true } : {}),
    ...(call.toolset_name === undefined ? {} : { toolset_name: call.toolset_name }),
  };
}
