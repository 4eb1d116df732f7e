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
    name: 'takes out a mistyped name whose property is required already',
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
    name: 'mends a mistyped name',
    tools: [tool({ properties: { order_id: {} }, required: ['orderId'] })],
    findings: [
      {
        path: 'input_schema.required.0',
        fixed: tool({ properties: { order_id: {} }, required: ['order_id'] }),
      },
    ],
  },
  {
    name: 'adds the property that is like no other',
    tools: [tool({ properties: { order_id: {} }, required: ['city'] })],
    findings: [
      {
        path: 'input_schema.required.0',
        fixed: tool({ properties: { order_id: {}, city: { type: 'string' } }, required: ['city'] }),
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
