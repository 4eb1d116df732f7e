import { testRule } from '@/lib/core/testing/test-rule';

const tool = (count: number) => ({
  name: 'get_order',
  input_schema: {
    type: 'object',
    properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, {}])),
  },
});

testRule('parameter-count', [
  { name: 'passes ten', tools: [tool(10)], findings: [] },
  {
    name: 'advises on eleven',
    tools: [tool(11)],
    findings: [{ path: 'input_schema.properties', message: /11 parameters/, fixed: null }],
  },
]);
