import { testRule } from '@/lib/core/testing/test-rule';

const tool = (schema: object) => ({ name: 'get_order', input_schema: { type: 'object', ...schema } });
const current = 'https://json-schema.org/draft/2020-12/schema';

testRule('old-draft', [
  {
    name: 'passes draft 2020-12, and a schema that names none',
    tools: [tool({ $schema: current }), { ...tool({}), name: 'b' }],
    findings: [],
  },
  {
    name: 'names the draft the API reads',
    tools: [tool({ $schema: 'http://json-schema.org/draft-07/schema#' })],
    findings: [{ path: 'input_schema.$schema', fixed: tool({ $schema: current }) }],
  },
  {
    name: 'writes dependencies as 2020-12',
    tools: [tool({ dependencies: { a: ['b'], c: { required: ['d'] } } })],
    findings: [
      {
        path: 'input_schema.dependencies',
        fixed: tool({ dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } }),
      },
    ],
  },
]);
