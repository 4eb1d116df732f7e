import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string) => ({ name: 'get_order', description, input_schema: { type: 'object' } });

testRule('description-returns', [
  {
    name: 'passes one that says so',
    tools: [tool('Gets an order. Returns its lines as JSON.')],
    findings: [],
  },
  {
    name: 'advises on one that does not',
    tools: [tool('Gets an order.')],
    findings: [{ path: 'description', message: /returns/, fixed: null }],
  },
]);
