import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** The tools that an MCP server offers, as the API has read them at the beginning of an answer. */
export const mcpListingKind = makeCardKind({
  types: ['mcp_tool_listing'],
  label: 'Tools of an MCP server',
  is: (block): block is Block => typeof block.mcp_server_name === 'string' && Array.isArray(block.tools),
  toCard({ mcp_server_name, tools }) {
    const names = (Array.isArray(tools) ? tools : []).flatMap((tool: unknown) =>
      isJsonObject(tool) && typeof tool.name === 'string' ? [toLine(tool.name)] : [],
    );
    return {
      title: `Tools of the MCP server ${toLine(mcp_server_name)}`,
      parts: names.length > 0 ? [{ kind: 'tools', names }] : [{ kind: 'note', text: 'It offers none.' }],
    };
  },
});
