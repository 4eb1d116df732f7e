import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string) => ({ name: 'get_order', description, input_schema: { type: 'object' } });

testRule('description-when', [
  {
    name: 'passes one that says so',
    tools: [tool('Gets an order. Use it when the id is known.')],
    findings: [],
  },
  { name: 'leaves none to another rule', tools: [tool('')], findings: [] },
  {
    name: 'advises on one that does not',
    tools: [tool('Gets an order.')],
    findings: [{ path: 'description', message: /when/, fixed: null }],
  },
]);
