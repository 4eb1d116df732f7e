import { testRule } from '@/lib/core/testing/test-rule';

const tool = (schema: object) => ({ name: 'x', input_schema: { type: 'object', ...schema } });

testRule('required-properties', [
  {
    name: 'passes names that are there',
    tools: [tool({ properties: { a: { type: 'string' } }, required: ['a'] })],
    findings: [],
  },
  {
    name: 'passes a name that may be described elsewhere',
    tools: [tool({ properties: {}, patternProperties: { '^x_': {} }, required: ['x_a'] })],
    findings: [],
  },
  {
    name: 'takes a mistyped name out',
    tools: [tool({ properties: { order_id: {} }, required: ['order_id', 'orderId'] })],
    findings: [
      {
        path: 'input_schema.required.1',
        message: /^"orderId" is required, but/,
        fixed: tool({ properties: { order_id: {} }, required: ['order_id'] }),
      },
    ],
  },
  {
    name: 'looks into nested objects',
    tools: [tool({ properties: { a: { items: { properties: { b: {} }, required: ['c'] } } } })],
    findings: [{ path: 'input_schema.properties.a.items.required.0' }],
  },
  {
    name: 'is at ease with what is no schema',
    tools: [tool({ properties: [], required: 'a' }), { name: 'y', input_schema: null }],
    findings: [],
  },
]);
