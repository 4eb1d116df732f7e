import { writeJson } from '@/lib/core/json/write-json';
import { toOwnTools } from '../to-own-tools';
import type { ToolWriter } from '../tool-writer';

/** What an MCP server answers to `tools/list`. */
export const mcpTools: ToolWriter = {
  id: 'mcp-tools',
  label: 'MCP tools/list',
  note: 'What an MCP server answers when it is asked for its tools',
  write({ tools }) {
    const list = toOwnTools(tools).map(({ name, description, schema }) => ({
      name,
      ...(description === '' ? {} : { description }),
      inputSchema: schema,
    }));
    return [{ name: 'tools.json', text: `${writeJson({ tools: list }, 2)}\n` }];
  },
};
