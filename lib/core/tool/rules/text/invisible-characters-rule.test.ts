import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, schema: object = {}) => ({
  name: 'get_order',
  description,
  input_schema: { type: 'object', ...schema },
});

testRule('invisible-characters', [
  {
    name: 'passes ordinary text of any script',
    tools: [tool('Gets an order.\n\tمی‌خواهم 👨‍👩‍👧 naïve')],
    findings: [],
  },
  {
    name: 'finds a zero-width space in the description',
    tools: [tool('Gets\u200b an order.')],
    findings: [{ path: 'description', message: /U\+200B/, fixed: tool('Gets an order.') }],
  },
  {
    name: 'finds letters of tags, which hide whole sentences',
    tools: [tool('Gets an order.\u{e0041}\u{e0042}')],
    findings: [{ path: 'description', fixed: tool('Gets an order.') }],
  },
  {
    name: 'finds one in a value',
    tools: [tool('Gets.', { properties: { a: { enum: ['x\u202e'] } } })],
    findings: [
      {
        path: 'input_schema.properties.a.enum.0',
        fixed: tool('Gets.', { properties: { a: { enum: ['x'] } } }),
      },
    ],
  },
  {
    name: 'finds one in the name of a property of an object',
    tools: [tool('Gets.', { properties: { a: { properties: { 'b\ufeff': {} } } } })],
    findings: [
      {
        path: 'input_schema.properties.a.properties.b\ufeff',
        fixed: tool('Gets.', { properties: { a: { properties: { b: {} } } } }),
      },
    ],
  },
]);
