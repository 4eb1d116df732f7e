import { testRule } from '@/lib/core/testing/test-rule';

const tool = { name: 'get_order', input_schema: { type: 'object' }, defer_loading: true };
const loaded = { name: 'list_orders', input_schema: { type: 'object' } };

testRule('deferred-cache', [
  {
    name: 'passes cache_control that is null',
    tools: [{ ...tool, cache_control: null }, loaded],
    findings: [],
  },
  {
    name: 'takes a breakpoint off a deferred tool',
    tools: [{ ...tool, cache_control: { type: 'ephemeral' } }, loaded],
    findings: [
      {
        path: 'cache_control',
        apiMessage:
          "Tool 'get_order' cannot have both defer_loading=true and cache_control set. Tools with defer_loading cannot use prompt caching.",
        fixed: tool,
      },
    ],
  },
]);
