import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const PATTERN = "custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'";

testRule('tool-name', [
  { name: 'passes a plain name', tools: [tool], findings: [] },
  { name: 'passes 128 characters', tools: [{ ...tool, name: 'a'.repeat(128) }], findings: [] },
  { name: 'passes a fixed name', tools: [{ type: 'memory_20250818', name: 'memory' }], findings: [] },
  {
    name: 'passes an undated alias',
    tools: [{ type: 'tool_search_tool_bm25', name: 'tool_search_tool_bm25' }],
    findings: [],
  },
  {
    name: 'passes a dated tool nobody here knows',
    tools: [{ type: 'teleport_20270101', anything: true }],
    findings: [],
  },
  {
    name: 'wants one',
    tools: [{ input_schema: tool.input_schema }],
    findings: [{ path: '', apiMessage: 'custom.name: Field required', fixed: null }],
  },
  {
    name: 'wants text',
    tools: [{ ...tool, name: 5 }],
    findings: [{ path: 'name', apiMessage: 'custom.name: Input should be a valid string', fixed: null }],
  },
  {
    name: 'takes no space',
    tools: [{ ...tool, name: 'get order' }],
    findings: [{ path: 'name', apiMessage: PATTERN, fixed: { ...tool, name: 'get_order' } }],
  },
  {
    name: 'takes no dot',
    tools: [{ ...tool, name: 'orders.get' }],
    findings: [{ path: 'name', apiMessage: PATTERN, fixed: { ...tool, name: 'orders_get' } }],
  },
  {
    name: 'offers a name that works',
    tools: [{ ...tool, name: 'Prix à Paris' }],
    findings: [
      {
        path: 'name',
        message: /for example "Prix_a_Paris"/,
        fixed: { ...tool, name: 'Prix_a_Paris' },
      },
    ],
  },
  {
    name: 'has no better name for one of which nothing is left',
    tools: [{ ...tool, name: '名前' }],
    findings: [{ path: 'name', apiMessage: PATTERN, fixed: null }],
  },
  {
    name: 'refuses an empty one',
    tools: [{ ...tool, name: '' }],
    findings: [{ path: 'name', apiMessage: PATTERN, fixed: null }],
  },
  {
    name: 'refuses 129 characters',
    tools: [{ ...tool, name: 'a'.repeat(129) }],
    findings: [{ path: 'name', apiMessage: PATTERN, fixed: { ...tool, name: 'a'.repeat(128) } }],
  },
  {
    name: 'mends a wrong name for a fixed one',
    tools: [{ type: 'bash_20250124', name: 'shell' }],
    findings: [
      {
        path: 'name',
        apiMessage: "bash_20250124.name: Input should be 'bash'",
        fixed: { type: 'bash_20250124', name: 'bash' },
      },
    ],
  },
  {
    name: 'adds a fixed name',
    tools: [{ type: 'bash_20250124' }],
    findings: [
      {
        path: '',
        apiMessage: 'bash_20250124.name: Field required',
        fixed: { type: 'bash_20250124', name: 'bash' },
      },
    ],
  },
]);
