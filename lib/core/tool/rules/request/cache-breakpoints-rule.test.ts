import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, rest: object = {}) => ({ name, input_schema: { type: 'object' }, ...rest });
const short = { cache_control: { type: 'ephemeral' } };
const long = { cache_control: { type: 'ephemeral', ttl: '1h' } };

testRule('cache-breakpoints', [
  {
    name: 'passes four, the long ones first',
    tools: [tool('a', long), tool('b', long), tool('c', short), tool('d', short)],
    findings: [],
  },
  {
    name: 'refuses five',
    tools: 'abcde'.split('').map((name) => tool(name, short)),
    findings: [
      {
        index: 4,
        path: 'cache_control',
        apiMessage: 'A maximum of 4 blocks with cache_control may be provided. Found 5.',
      },
    ],
  },
  {
    name: 'refuses a long one after a short one',
    tools: [tool('a', short), tool('b'), tool('c', long)],
    findings: [
      {
        index: 2,
        path: 'cache_control',
        apiMessage: "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block",
      },
    ],
  },
]);
