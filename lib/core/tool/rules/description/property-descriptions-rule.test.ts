import { testRule } from '@/lib/core/testing/test-rule';

const tool = (properties: unknown, rest: object = {}) => ({
  name: 'x',
  input_schema: { type: 'object', properties, ...rest },
});
const described = { type: 'string', description: 'The id of an order, e.g. "48810".' };

testRule('property-descriptions', [
  { name: 'passes described ones', tools: [tool({ a: described })], findings: [] },
  {
    name: 'passes one that refers to a schema, and what is no property',
    tools: [tool({ a: { $ref: '#/$defs/a' }, b: { ...described, items: {} } }, { $defs: { a: {} } })],
    findings: [],
  },
  {
    name: 'advises on each, at every depth',
    tools: [tool({ a: { type: 'string' }, b: { ...described, items: { properties: { c: {} } } } })],
    findings: [
      { path: 'input_schema.properties.a', message: /^"a" has no description/, fixed: null },
      { path: 'input_schema.properties.b.items.properties.c' },
    ],
  },
  {
    name: 'is not taken in by a property called properties',
    tools: [tool({ properties: { ...described, items: {} } })],
    findings: [],
  },
  { name: 'is at ease with what is no schema', tools: [tool([])], findings: [] },
]);
