import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string, rest: object = {}) => ({ name, input_schema: { type: 'object' }, ...rest });
const deferred = { defer_loading: true };

testRule('all-deferred', [
  { name: 'passes one that stays loaded', tools: [tool('a'), tool('b', deferred)], findings: [] },
  {
    name: 'refuses none',
    tools: [tool('a', deferred), tool('b', deferred)],
    findings: [
      {
        index: null,
        path: 'tools',
        apiMessage: 'At least one tool must have defer_loading=false. All tools cannot be deferred.',
      },
    ],
  },
]);
