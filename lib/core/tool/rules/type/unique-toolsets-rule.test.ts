import { testRule } from '@/lib/core/testing/test-rule';

const computer = { type: 'computer_toolset_20260801' };

testRule('unique-toolsets', [
  {
    name: 'passes two servers of MCP tools',
    tools: [
      { type: 'mcp_toolset', mcp_server_name: 'x' },
      { type: 'mcp_toolset', mcp_server_name: 'y' },
    ],
    findings: [],
  },
  {
    name: 'refuses a toolset twice',
    tools: [computer, computer],
    findings: [{ index: 1, path: '', apiMessage: 'tools: Tool names must be unique.' }],
  },
]);
