import { isBlocks } from '@/lib/core/block/is-blocks';
import type { ServerTool } from '@/lib/core/block/server/server-tool';

/** A tool of an MCP server, called where the model runs. It bears its own name. */
export const mcp: ServerTool = {
  names: [],
  resultTypes: ['mcp_tool_result'],
  title: 'MCP tool',
  readAsk: (input) => ({ subject: '', parts: [{ kind: 'json', label: 'input', value: input }] }),
  readOutcome(content) {
    if (!isBlocks(content)) return undefined;
    return {
      isFailed: false,
      summary: 'answered',
      parts: content.length > 0 ? [{ kind: 'blocks', blocks: content }] : [{ kind: 'note', text: 'empty' }],
    };
  },
};
