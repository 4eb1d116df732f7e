import { type Block, holdsOnlyResults, isJsonObject, toBlocks } from '@/lib/core/claude/message';
import { isSendable, stopReasonOf, type Turn } from './turn';

/**
 * True while the model's turn at the end of a path (root first) is not over on the server's side: it paused, or it
 * holds a server call whose result has not come. The API then takes the path as it is, or with nothing but the results
 * of client calls behind it; a message of the person is refused. Source: API documentation, "Handle tool calls" (8), "API errors", "Stop reasons", "Programmatic tool calling".
 *
 * The result of a server call may come with a later message of the same turn: behind a pause, or behind the results of
 * client calls.
 */
export function isTurnOpen(path: readonly Turn[]): boolean {
  const sent = path.filter(isSendable);
  const last = sent.at(-1);
  if (last && stopReasonOf(last) === 'pause_turn') return true;
  const start = sent.findLastIndex((turn) => !isPartOfTurn(turn)) + 1;
  const blocks = sent.slice(start).flatMap((turn) => toBlocks(turn.message.content));
  const results = new Set(blocks.map((block) => block.tool_use_id));
  return blocks.some((block) => {
    const id = findServerCall(block);
    return id !== undefined && !results.has(id);
  });
}

/** Messages of the model, and those that only hold results for it, make up one turn. */
function isPartOfTurn({ message }: Turn): boolean {
  return message.role === 'assistant' || holdsOnlyResults(message);
}

/** The id of the server call a block is (`server_tool_use`, `mcp_tool_use`), or whose code made it. */
function findServerCall({ type, id, caller }: Block): unknown {
  if (type.endsWith('_tool_use')) return id;
  return type === 'tool_use' && isJsonObject(caller) ? caller.tool_id : undefined;
}
