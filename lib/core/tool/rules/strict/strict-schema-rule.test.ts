import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const schema = { ...tool.input_schema, additionalProperties: false };
const strict = (input_schema: object) => ({ ...tool, strict: true, input_schema });
const OPEN = "custom: For 'object' type, 'additionalProperties' must be explicitly set to false";

testRule('strict-schema', [
  { name: 'passes a closed schema', tools: [strict(schema)], findings: [] },
  { name: 'passes an open tool that is not strict', tools: [{ ...tool, strict: false }], findings: [] },
  {
    name: 'closes an open one',
    tools: [{ ...tool, strict: true }],
    findings: [{ path: 'input_schema', apiMessage: OPEN, fixed: strict(schema) }],
  },
  {
    name: 'closes one that says it is open',
    tools: [strict({ ...schema, additionalProperties: true })],
    findings: [{ path: 'input_schema.additionalProperties', apiMessage: OPEN, fixed: strict(schema) }],
  },
  {
    name: 'takes anyOf for oneOf',
    tools: [strict({ ...schema, properties: { order_id: { oneOf: [{ type: 'string' }] } } })],
    findings: [
      {
        path: 'input_schema.properties.order_id.oneOf',
        fixed: strict({ ...schema, properties: { order_id: { anyOf: [{ type: 'string' }] } } }),
      },
    ],
  },
  {
    name: 'refuses a bound, deep inside, and says it in the description',
    tools: [
      strict({ ...schema, properties: { a: { type: 'array', items: { type: 'integer', minimum: 1 } } } }),
    ],
    findings: [
      {
        path: 'input_schema.properties.a.items.minimum',
        apiMessage: "custom: For 'integer' type, properties minimum are not supported",
        fixed: strict({
          ...schema,
          properties: { a: { type: 'array', items: { type: 'integer', description: '{minimum: 1}' } } },
        }),
      },
    ],
  },
]);
