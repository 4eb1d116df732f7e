import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};

testRule('field-kinds', [
  {
    name: 'passes fields nobody knows',
    tools: [{ ...tool, annotations: { readOnlyHint: true }, title: 'Order' }],
    findings: [],
  },
  { name: 'passes no description', tools: [{ ...tool, description: undefined }], findings: [] },
  {
    name: 'wants a description that is text',
    tools: [{ ...tool, description: ['a'] }],
    findings: [{ path: 'description', apiMessage: 'custom.description: Input should be a valid string' }],
  },
  {
    name: 'wants a list of examples',
    tools: [{ ...tool, input_examples: {} }],
    findings: [{ path: 'input_examples', apiMessage: 'custom.input_examples: Input should be a valid list' }],
  },
]);
