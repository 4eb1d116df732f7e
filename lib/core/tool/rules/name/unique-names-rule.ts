import { cutText } from '@/lib/core/cut-text';
import type { ToolSetRule } from '../../tool-finding';

export const uniqueNamesRule: ToolSetRule = {
  about: 'request',
  id: 'unique-names',
  severity: 'error',
  title: 'No two tools have the same name',
  why: 'The API refuses the request; the model could not say which tool it means.',
  source: 'Messages API: tools, name',
  check(tools) {
    const owners = new Map<string, number>();
    for (const tool of tools) {
      if (tool.catalogued?.toolset && tool.catalogued.toolset !== 'mcp') {
        owners.set(tool.catalogued.toolset, tool.index);
      }
    }
    return tools.flatMap((tool) => {
      if (tool.name === null) return [];
      const owner = owners.get(tool.name);
      if (owner === undefined) {
        owners.set(tool.name, tool.index);
        return [];
      }
      const message = `Another tool (number ${owner + 1}) goes by the name "${cutText(tool.name, 200)}" already. Rename one of the two.`;
      const path = tool.definition.name === undefined ? [] : ['name'];
      return [{ index: tool.index, path, message, apiMessage: 'tools: Tool names must be unique.' }];
    });
  },
};
