import {
  type Block,
  isToolResultBlock,
  type JsonObject,
  type RequestBody,
  toBlocks,
} from '@/lib/core/claude/message';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { buildRequest } from './build-request';
import { nameContainer } from './name-container';
import type { ToolResult } from './run-event';

/**
 * What a pause would send by now: a request is built anew when the pause is let pass, from the configuration and tools
 * as they are then, and with the results as the person has changed them.
 *
 * @param body what would have been sent when the pause began
 * @param results changed results by call id
 */
export function refreshRequest(
  body: RequestBody,
  config: SessionConfig,
  tools: readonly JsonObject[],
  results: Readonly<Record<string, ToolResult>>,
): RequestBody {
  const { body: now } = buildRequest([], config, tools);
  const messages = body.messages.map((message, index) => {
    if (index < body.messages.length - 1 || message.role !== 'user') return message;
    return { ...message, content: toBlocks(message.content).map((block) => withResult(block, results)) };
  });
  const container = nameContainer(now.container, body.container);
  return { ...now, ...(container === undefined ? {} : { container }), messages };
}

function withResult(block: Block, results: Readonly<Record<string, ToolResult>>): Block {
  const changed = isToolResultBlock(block) ? results[block.tool_use_id] : undefined;
  if (!changed) return block;
  const { content: _content, is_error: _isError, ...rest } = block;
  return { ...rest, type: 'tool_result', ...changed };
}
