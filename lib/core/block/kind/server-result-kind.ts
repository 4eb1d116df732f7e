import type { BlockKind } from '@/lib/core/block/block-kind';
import { searchContent } from './search-content';
import { unknownKind } from './unknown-kind';

/** What a server tool or an MCP server answered. Source: the list of content blocks of the Messages API. */
export const serverResultKind: BlockKind = {
  ...unknownKind,
  types: [
    'web_search_tool_result',
    'web_fetch_tool_result',
    'code_execution_tool_result',
    'bash_code_execution_tool_result',
    'text_editor_code_execution_tool_result',
    'tool_search_tool_result',
    'advisor_tool_result',
    'mcp_tool_result',
  ],
  label: 'Server result',
  read: (block) => ({ ...unknownKind.read(block), label: `Server result (${block.type})` }),
  search: ({ content }, searchParts) => searchContent(content, searchParts),
};
