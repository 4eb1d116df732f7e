import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  input_schema: { type: 'object', properties: {}, additionalProperties: false },
  allowed_callers: ['direct', 'code_execution_20260120'],
};

testRule('strict-callers', [
  { name: 'passes a tool called from code', tools: [tool], findings: [] },
  {
    name: 'refuses a strict one',
    tools: [{ ...tool, strict: true }],
    findings: [
      {
        path: 'allowed_callers.1',
        apiMessage: 'custom: strict is not supported with programmatic tool calling',
        fixed: null,
      },
    ],
  },
]);
