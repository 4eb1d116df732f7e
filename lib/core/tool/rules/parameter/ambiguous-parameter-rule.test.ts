import { testRule } from '@/lib/core/testing/test-rule';

const tool = (...names: string[]) => ({
  name: 'get_order',
  input_schema: {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  },
});

testRule('ambiguous-parameter', [
  {
    name: 'passes names that say what is meant',
    tools: [tool('user_id', 'city', 'x', 'query')],
    findings: [],
  },
  {
    name: 'advises on a thing, and on what says nothing',
    tools: [tool('user', 'arg1', 'data')],
    findings: [
      { path: 'input_schema.properties.user', message: /"user_id"/, fixed: null },
      { path: 'input_schema.properties.arg1', message: /says nothing/ },
      { path: 'input_schema.properties.data' },
    ],
  },
]);
