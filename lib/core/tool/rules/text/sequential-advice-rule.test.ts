import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string) => ({ name: 'get_order', description, input_schema: { type: 'object' } });

testRule('sequential-advice', [
  {
    name: 'passes an order of steps',
    tools: [tool('Gets an order. Call it after the order was found.')],
    findings: [],
  },
  {
    name: 'tells that parallel calls are usual',
    tools: [tool('Gets an order. Call tools one at a time.')],
    findings: [{ path: 'description', message: /parallel/, fixed: null }],
  },
]);
