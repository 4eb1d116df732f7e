import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, allowed_callers?: string[]) => ({
  name: 'get_order',
  description,
  allowed_callers,
  input_schema: { type: 'object' },
});
const code = ['code_execution_20260120'];

testRule('code-return-format', [
  {
    name: 'passes a tool code does not call, and one that says its form',
    tools: [
      tool('Gets an order.'),
      { ...tool('Gets an order. Returns JSON with id and total.', code), name: 'b' },
    ],
    findings: [],
  },
  {
    name: 'warns of one that does not',
    tools: [tool('Gets an order and returns it.', code)],
    findings: [{ path: 'description', message: /form of the result/, fixed: null }],
  },
]);
