import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, description = `Does what only ${name} does, in its own way.`) => ({
  name,
  description,
  input_schema: { type: 'object' },
});

testRule('similar-tools', [
  {
    name: 'passes tools of one kind',
    tools: ['get_order', 'get_orders_of_user', 'list_orders', 'tool_1', 'tool_2'].map((name, index) =>
      tool(name, `${'abcde'[index]} one two three four five ${'vwxyz'[index]}`),
    ),
    findings: [],
  },
  {
    name: 'warns of a name that is another only to a machine',
    tools: [tool('get_order'), tool('getOrders'), tool('order_get')],
    findings: [
      { index: 1, path: 'name', message: /"get_order" \(tool 1\)/, fixed: null },
      { index: 2, path: 'name' },
    ],
  },
  {
    name: 'warns of descriptions that differ by a word',
    tools: [
      tool('get_order', 'Gets an order of a customer by id.'),
      tool('find_bill', 'Gets a bill of a customer by id.'),
      tool('read_order', 'Gets one order of a customer by id.'),
    ],
    findings: [{ index: 2, path: 'description', message: /"get_order"/ }],
  },
]);
