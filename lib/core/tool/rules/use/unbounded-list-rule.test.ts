import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, ...names: string[]) => ({
  name,
  input_schema: {
    type: 'object',
    properties: Object.fromEntries(names.map((one) => [one, { type: 'string' }])),
  },
});

testRule('unbounded-list', [
  {
    name: 'passes one thing, and a list with a bound',
    tools: [tool('get_order', 'id'), tool('list_orders', 'status', 'limit')],
    findings: [],
  },
  {
    name: 'advises on a list of everything',
    tools: [tool('list_orders', 'status')],
    findings: [{ path: 'input_schema.properties', message: /limit/, fixed: null }],
  },
]);
