import type { BlockKind } from '@/lib/core/block/block-kind';
import { serverTools } from '@/lib/core/block/server/server-tools';
import type { Block } from '@/lib/core/claude/message';
import { searchContent } from './search-content';
import { serverCardKind } from './server-card-kind';

/** What a server tool or an MCP server answered, where its call is not at hand. */
export const serverResultKind: BlockKind = {
  ...serverCardKind,
  types: serverTools.flatMap(({ resultTypes }) => resultTypes),
  label: 'Server result',
  is: (block): block is Block => typeof block.tool_use_id === 'string',
  search: ({ content }, searchParts) => searchContent(content, searchParts),
};
