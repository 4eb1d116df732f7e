import { testRule } from '@/lib/core/testing/test-rule';

const tools = (count: number, rest: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    name: `get_thing_${index}`,
    input_schema: { type: 'object' },
    ...rest,
  }));
const search = { type: 'tool_search_tool_bm25_20251119', name: 'tool_search_tool_bm25' };

testRule('many-tools', [
  { name: 'passes nine', tools: tools(9), findings: [] },
  {
    name: 'passes many that are searched',
    tools: [...tools(40, { defer_loading: true }), search],
    findings: [],
  },
  {
    name: 'suggests search for ten',
    tools: tools(10),
    findings: [{ index: null, path: 'tools', message: /10 tools/ }],
  },
  {
    name: 'says more of forty',
    tools: tools(40),
    findings: [{ index: null, path: 'tools', message: /chooses worse/ }],
  },
]);
