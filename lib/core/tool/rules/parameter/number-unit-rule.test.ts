import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, schema: object) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { [name]: schema } },
});

testRule('number-unit', [
  {
    name: 'passes a unit in name or description, and what has none',
    tools: [
      tool('timeout_ms', { type: 'integer' }),
      tool('price', { type: 'number', description: 'In US dollars' }),
      tool('count', { type: 'integer' }),
      tool('size', { type: 'string' }),
    ].map((one, index) => ({ ...one, name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'advises on an amount of nothing',
    tools: [tool('timeout', { type: 'integer', description: 'How long to wait' })],
    findings: [{ path: 'input_schema.properties.timeout', message: /unit/, fixed: null }],
  },
]);
