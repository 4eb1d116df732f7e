import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, description: string) => ({ name, description, input_schema: { type: 'object' } });

testRule('side-effects', [
  {
    name: 'passes what reads, and what says so',
    tools: [
      tool('get_order', 'Gets.'),
      tool('delete_order', 'Deletes an order for good: this cannot be undone.'),
    ],
    findings: [],
  },
  {
    name: 'advises on what does not',
    tools: [tool('delete_order', 'Deletes an order.')],
    findings: [{ path: 'description', message: /delete/, fixed: null }],
  },
]);
