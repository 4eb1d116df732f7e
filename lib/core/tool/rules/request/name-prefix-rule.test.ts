import { testRule } from '@/lib/core/testing/test-rule';

const tools = (...names: string[]) => names.map((name) => ({ name, input_schema: { type: 'object' } }));
const services = [
  'github_list_prs',
  'github_get_pr',
  'slack_send_message',
  'slack_list_channels',
  'slack_get_user',
];

testRule('name-prefix', [
  { name: 'passes where all do, or none', tools: [...tools(...services, 'slack_get_team')], findings: [] },
  {
    name: 'passes one service',
    tools: tools('get_a', 'get_b', 'list_c', 'make_d', 'send_e', 'find_f'),
    findings: [],
  },
  {
    name: 'advises on the one that does not',
    tools: tools(...services, 'create_issue'),
    findings: [{ index: 5, path: 'name', message: /"github_"/, fixed: null }],
  },
]);
