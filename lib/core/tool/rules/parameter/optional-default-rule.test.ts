import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object, required: string[] = []) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { a: { type: 'string', ...a } }, required },
});

testRule('optional-default', [
  {
    name: 'passes required ones, and those that say so',
    tools: [
      tool({ description: 'A city' }, ['a']),
      tool({ description: 'A city; all if left out, by default' }),
      tool({ description: 'A city', default: 'Paris' }),
      tool({}),
    ].map((one, index) => ({ ...one, name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'advises on one that does not',
    tools: [tool({ description: 'A city' })],
    findings: [{ path: 'input_schema.properties.a', message: /optional/, fixed: null }],
  },
]);
