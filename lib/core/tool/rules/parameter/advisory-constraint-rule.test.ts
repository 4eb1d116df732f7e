import { testRule } from '@/lib/core/testing/test-rule';

const tool = (rest: object, a: object) => ({
  name: 'get_order',
  ...rest,
  input_schema: { type: 'object', properties: { a }, additionalProperties: false, required: ['a'] },
});

testRule('advisory-constraint', [
  {
    name: 'passes a strict tool, and one without constraints',
    tools: [
      tool({ strict: true }, { type: 'string', format: 'date' }),
      { ...tool({}, { type: 'string' }), name: 'b' },
    ],
    findings: [],
  },
  {
    name: 'tells that a constraint is a hint',
    tools: [tool({}, { type: 'string', format: 'date' })],
    findings: [{ path: 'input_schema.properties.a.format', message: /hint/, fixed: null }],
  },
]);
