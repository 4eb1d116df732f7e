import { testRule } from '@/lib/core/testing/test-rule';

testRule('anthropic-twin', [
  {
    name: "passes Anthropic's own, and other names",
    tools: [
      { type: 'bash_20250124', name: 'bash' },
      { name: 'search_orders', input_schema: { type: 'object' } },
    ],
    findings: [],
  },
  {
    name: 'names the tool there is',
    tools: [{ name: 'web_search', input_schema: { type: 'object' } }],
    findings: [{ path: 'name', message: /web_search_20260318/, fixed: null }],
  },
]);
