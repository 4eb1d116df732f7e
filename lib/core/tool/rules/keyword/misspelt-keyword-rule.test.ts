import { testRule } from '@/lib/core/testing/test-rule';

const tool = (input_schema: object) => ({
  name: 'get_order',
  input_schema: { type: 'object', ...input_schema },
});
const found = (path: string, fixed: object | null) => ({ path: `input_schema.${path}`, fixed });

testRule('misspelt-keyword', [
  {
    name: 'passes keywords, and words that are no slip',
    tools: [tool({ unit: 'm', 'x-kind': 1, example: {}, properties: { requierd: {} } })],
    findings: [],
  },
  {
    name: 'finds required with two letters swapped',
    tools: [tool({ properties: { a: {} }, requierd: ['a'] })],
    findings: [found('requierd', tool({ properties: { a: {} }, required: ['a'] }))],
  },
  {
    name: 'finds type with a letter too many',
    tools: [tool({ properties: { a: { types: 'string' } } })],
    findings: [found('properties.a.types', tool({ properties: { a: { type: 'string' } } }))],
  },
  {
    name: 'finds a keyword in other letters',
    tools: [tool({ properties: { a: { maxlength: 5, enums: ['a'], desc: 'x' } } })],
    findings: ['maxlength', 'enums', 'desc'].map((word) => ({ path: `input_schema.properties.a.${word}` })),
  },
  {
    name: 'leaves alone what would be no schema then',
    tools: [tool({ properties: { a: { require: true } } })],
    findings: [found('properties.a.require', null)],
  },
]);
