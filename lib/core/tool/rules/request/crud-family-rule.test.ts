import { testRule } from '@/lib/core/testing/test-rule';

const tools = (...names: string[]) => names.map((name) => ({ name, input_schema: { type: 'object' } }));

testRule('crud-family', [
  {
    name: 'passes two, and different things',
    tools: tools('get_order', 'list_orders', 'get_user', 'send_mail'),
    findings: [],
  },
  {
    name: 'advises on three, at the first',
    tools: tools('get_user', 'create_pr', 'review_pr', 'merge_prs'),
    findings: [{ index: 1, path: 'name', message: /3 tools do something with "pr"/, fixed: null }],
  },
]);
