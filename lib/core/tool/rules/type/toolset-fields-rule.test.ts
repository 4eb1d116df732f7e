import { testRule } from '@/lib/core/testing/test-rule';

const loaded = { type: 'bash_20250124', name: 'bash' };

testRule('toolset-fields', [
  {
    name: 'passes a toolset',
    tools: [
      {
        type: 'computer_toolset_20260801',
        configs: { zoom: { defer_loading: true } },
        cache_control: { type: 'ephemeral' },
      },
    ],
    findings: [],
  },
  {
    name: 'passes an MCP toolset that defers its tools',
    tools: [{ type: 'mcp_toolset', mcp_server_name: 'x', default_config: { defer_loading: true } }],
    findings: [],
  },
  {
    name: 'refuses a strict toolset',
    tools: [{ type: 'browser_toolset_20260801', strict: true }],
    findings: [
      {
        path: 'strict',
        apiMessage: 'browser_toolset_20260801.strict: Extra inputs are not permitted',
        fixed: { type: 'browser_toolset_20260801' },
      },
    ],
  },
  {
    name: 'refuses a deferred toolset, whose members can be deferred instead',
    tools: [{ type: 'computer_toolset_20260801', defer_loading: true }, loaded],
    findings: [
      {
        path: 'defer_loading',
        apiMessage: 'computer_toolset_20260801.defer_loading: Extra inputs are not permitted',
        fixed: null,
      },
    ],
  },
  {
    name: 'refuses a toolset called from code',
    tools: [{ type: 'computer_toolset_20260801', allowed_callers: ['code_execution_20260120'] }],
    findings: [
      {
        path: 'allowed_callers',
        apiMessage: 'computer_toolset_20260801.allowed_callers: Extra inputs are not permitted',
        fixed: null,
      },
    ],
  },
  {
    name: 'refuses a strict MCP toolset',
    tools: [{ type: 'mcp_toolset', mcp_server_name: 'x', strict: true }],
    findings: [{ path: 'strict', apiMessage: 'mcp_toolset.strict: Extra inputs are not permitted' }],
  },
]);
