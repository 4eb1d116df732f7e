import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};

testRule('name-length', [
  { name: 'passes 64 characters', tools: [{ ...tool, name: 'a'.repeat(64) }], findings: [] },
  {
    name: 'warns of 65',
    tools: [{ ...tool, name: 'a'.repeat(65) }],
    findings: [{ path: 'name', message: /65 characters/, fixed: null }],
  },
  {
    name: 'leaves what the API refuses to the error',
    tools: [{ ...tool, name: 'a'.repeat(129) }],
    findings: [],
  },
]);
