import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};

testRule('tool-type', [
  { name: 'passes custom', tools: [{ ...tool, type: 'custom' }], findings: [] },
  { name: 'passes null', tools: [{ ...tool, type: null }], findings: [] },
  { name: 'passes a dated tool nobody here knows', tools: [{ type: 'teleport_20270101' }], findings: [] },
  {
    name: 'tells authors of other formats how to write it here',
    tools: [{ type: 'function', function: { name: 'x', parameters: {} } }],
    findings: [{ path: 'type', message: /call "parameters" "input_schema"/ }],
  },
  {
    name: 'lists the types there are, as the API does',
    tools: [{ type: 'teleport' }],
    findings: [{ path: 'type', message: /^There is no tool type "teleport"/ }],
  },
]);
