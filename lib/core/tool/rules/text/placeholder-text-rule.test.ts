import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, a: object = {}) => ({
  name: 'get_order',
  description,
  input_schema: { type: 'object', properties: { order_id: a } },
});

testRule('placeholder-text', [
  {
    name: 'passes a description',
    tools: [tool('Gets an order from the TODO list.', { description: 'Id of the order' })],
    findings: [],
  },
  {
    name: 'finds what is still to be written',
    tools: [tool('TODO')],
    findings: [{ path: 'description', fixed: null }],
  },
  {
    name: 'finds it in a longer text',
    tools: [tool('Gets an order. TODO: say when.')],
    findings: [{ path: 'description' }],
  },
  {
    name: 'finds the name once more',
    tools: [tool('Get order.', { description: 'The order ID' })],
    findings: [
      { path: 'description', message: /no more than the name/ },
      { path: 'input_schema.properties.order_id.description' },
    ],
  },
]);
