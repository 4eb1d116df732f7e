import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, rest: object = {}) => ({
  name: 'get_order',
  description,
  ...rest,
  input_schema: { type: 'object' },
});

testRule('description-examples', [
  {
    name: 'passes prose, and a tool with examples',
    tools: [
      tool('Gets an order, for example a late one.'),
      { ...tool('Example: {"a": 1}', { input_examples: [{}] }), name: 'b' },
    ],
    findings: [],
  },
  {
    name: 'advises on a call in the description',
    tools: [tool('Gets an order. Example: {"order_id": "1"}')],
    findings: [{ path: 'description', message: /input_examples/, fixed: null }],
  },
]);
