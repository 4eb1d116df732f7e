import type { ToolSetRule } from '../../tool-finding';

export const uniqueToolsetsRule: ToolSetRule = {
  about: 'request',
  id: 'unique-toolsets',
  severity: 'error',
  title: 'Each toolset stands in the request once',
  why: 'The API refuses a second one.',
  source: 'Toolsets. The wording of the API is not documented.',
  check(tools) {
    const seen = new Set<string>();
    return tools.flatMap(({ index, catalogued }) => {
      const toolset = catalogued?.toolset;
      if (!toolset || toolset === 'mcp') return [];
      if (!seen.has(toolset)) {
        seen.add(toolset);
        return [];
      }
      const message = `The ${toolset} toolset is in the list already. Remove one of the two.`;
      return [{ index, path: [], message, apiMessage: 'tools: Tool names must be unique.' }];
    });
  },
};
