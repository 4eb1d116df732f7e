import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, schema: object) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { [name]: schema } },
});

testRule('date-format', [
  {
    name: 'passes dates that say so, and what is no date',
    tools: [
      tool('start_date', { type: 'string', format: 'date' }),
      tool('date', { type: 'string', description: 'As YYYY-MM-DD' }),
      tool('update', { type: 'string' }),
      tool('date', { type: 'integer' }),
    ].map((one, index) => ({ ...one, name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'advises on a day',
    tools: [tool('startDate', { type: 'string' })],
    findings: [
      {
        path: 'input_schema.properties.startDate',
        fixed: tool('startDate', { type: 'string', format: 'date' }),
      },
    ],
  },
  {
    name: 'advises on a moment',
    tools: [tool('created_at', { type: 'string' })],
    findings: [{ path: 'input_schema.properties.created_at', fixed: null }],
  },
]);
