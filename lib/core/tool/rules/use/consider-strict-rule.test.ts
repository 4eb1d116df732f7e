import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, rest: object, schema: object) => ({
  name,
  ...rest,
  input_schema: { type: 'object', ...schema },
});
const properties = { id: { type: 'string', minLength: 3 } };

testRule('consider-strict', [
  {
    name: 'passes what reads, what is strict or says not to be, and what has no parameters',
    tools: [
      tool('get_order', {}, { properties }),
      tool('delete_order', { strict: false }, { properties }),
      tool('delete_orders', {}, { properties: {} }),
    ],
    findings: [],
  },
  {
    name: 'suggests it where a wrong input is costly, and makes it so',
    tools: [tool('delete_order', {}, { properties })],
    findings: [
      {
        path: '',
        fixed: tool(
          'delete_order',
          { strict: true },
          {
            properties: { id: { type: 'string', description: '{minLength: 3}' } },
            additionalProperties: false,
          },
        ),
      },
    ],
  },
]);
