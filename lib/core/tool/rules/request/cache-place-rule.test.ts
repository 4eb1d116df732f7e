import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, rest: object = {}) => ({ name, input_schema: { type: 'object' }, ...rest });
const cache = { cache_control: { type: 'ephemeral' } };

testRule('cache-place', [
  {
    name: 'passes the last tool that is loaded',
    tools: [tool('get_a'), tool('get_b', cache), tool('get_c', { defer_loading: true })],
    findings: [],
  },
  { name: 'passes no breakpoint', tools: [tool('get_a')], findings: [] },
  {
    name: 'warns of one before the last',
    tools: [tool('get_a', cache), tool('get_b')],
    findings: [{ index: 0, path: 'cache_control', message: /One tool stands behind/ }],
  },
]);
