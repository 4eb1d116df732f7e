import type { BlockKind } from '@/lib/core/block/block-kind';
import type { Block } from '@/lib/core/claude/message';
import { serverCardKind } from './server-card-kind';
import { unknownKind } from './unknown-kind';

/** A call that is answered where the model runs, by a server tool or by an MCP server, with its outcome. */
export const serverCallKind: BlockKind = {
  ...serverCardKind,
  types: ['server_tool_use', 'mcp_tool_use'],
  label: 'Server call',
  is: (block): block is Block => typeof block.name === 'string' && typeof block.id === 'string',
  search: unknownKind.search,
};
