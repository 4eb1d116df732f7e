import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object) => ({ name: 'get_order', input_schema: { type: 'object', properties: { a } } });
const at = 'input_schema.properties.a';

testRule('untyped-property', [
  {
    name: 'passes types, values, references and branches',
    tools: [
      { type: 'string' },
      { enum: ['a'] },
      { $ref: '#' },
      { anyOf: [{}] },
      { type: 'array', items: {} },
    ].map((a, index) => ({ ...tool(a), name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'advises on none',
    tools: [tool({ description: 'x' })],
    findings: [{ path: at, message: /no type/, fixed: null }],
  },
  {
    name: 'adds the type that is meant',
    tools: [tool({ maxLength: 5 })],
    findings: [{ path: at, fixed: tool({ maxLength: 5, type: 'string' }) }],
  },
  {
    name: 'advises on a list of anything',
    tools: [tool({ type: 'array' })],
    findings: [{ path: at, message: /"items"/, fixed: null }],
  },
]);
