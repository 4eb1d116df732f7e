import { type Block, isJsonObject } from '@/lib/core/claude/message';

/** True for a call that is answered where the model runs: by a server tool, or by an MCP server. */
export const isServerCall = (block: Block): boolean =>
  block.type !== 'tool_use' && block.type.endsWith('tool_use') && typeof block.id === 'string';

/** True for the outcome of such a call. */
export const isServerResult = (block: Block): boolean =>
  block.type !== 'tool_result' && block.type.endsWith('tool_result') && typeof block.tool_use_id === 'string';

/** The id of the call whose code made this one; undefined where the model made it itself. */
export function findCallerId({ type, caller }: Block): string | undefined {
  if (!type.endsWith('tool_use') || !isJsonObject(caller)) return undefined;
  return typeof caller.tool_id === 'string' ? caller.tool_id : undefined;
}
