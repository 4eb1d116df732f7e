import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const withExample = (schema: object, example: unknown) => ({
  ...tool,
  input_schema: { type: 'object', properties: { a: schema } },
  input_examples: [example],
});

testRule('examples-fit', [
  {
    name: 'passes examples that fit',
    tools: [{ ...tool, input_examples: [{ order_id: '48810' }] }],
    findings: [],
  },
  {
    name: 'passes an example in another format',
    tools: [withExample({ format: 'email' }, { a: 'x' })],
    findings: [],
  },
  {
    name: 'passes examples of a schema that is elsewhere',
    tools: [withExample({ $ref: 'https://x.dev/a' }, { a: 1 })],
    findings: [],
  },
  {
    name: 'refuses an example that does not fit',
    tools: [{ ...tool, input_examples: [{ order_id: '48810' }, { order_id: 5 }] }],
    findings: [
      {
        path: 'input_examples.1.order_id',
        apiMessage:
          'custom.input_examples.1: Input does not match input_schema at /order_id: must be a string, got 5',
      },
    ],
  },
]);
