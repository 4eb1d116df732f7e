import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string) => ({ name: 'x', description, input_schema: { type: 'object' } });

testRule('description-length', [
  {
    name: 'passes three sentences',
    tools: [tool('Gets an order. Use it for one order. Returns JSON')],
    findings: [],
  },
  { name: 'passes three lines', tools: [tool('Gets an order\n- by id\n- returns JSON')], findings: [] },
  {
    name: 'passes sentences of other scripts',
    tools: [tool('注文を取得します。番号が必要です。JSONを返します。')],
    findings: [],
  },
  {
    name: 'advises on one',
    tools: [tool('Gets version 1.2 of an order.')],
    findings: [{ path: 'description', message: /has one sentence/ }],
  },
  {
    name: 'advises on two',
    tools: [tool('Gets an order! Returns JSON. …')],
    findings: [{ path: 'description', message: /has two sentences/ }],
  },
  { name: 'leaves none to another rule', tools: [tool(' ')], findings: [] },
]);
