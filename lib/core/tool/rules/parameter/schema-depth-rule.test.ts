import { testRule } from '@/lib/core/testing/test-rule';

const nest = (levels: number): object =>
  levels === 0 ? { type: 'string' } : { type: 'object', properties: { a: nest(levels - 1) } };
const tool = (levels: number) => ({ name: 'get_order', input_schema: nest(levels) });

testRule('schema-depth', [
  { name: 'passes an object in an object in the input', tools: [tool(3)], findings: [] },
  {
    name: 'advises on one more, once',
    tools: [tool(6)],
    findings: [
      {
        path: 'input_schema.properties.a.properties.a.properties.a.properties.a',
        message: /3 levels/,
        fixed: null,
      },
    ],
  },
]);
