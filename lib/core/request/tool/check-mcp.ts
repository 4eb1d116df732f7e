import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toPlacedIssue } from '../request-issue';

/** The beta in which servers stood alone. */
const ALONE = 'mcp-client-2025-04-04';

/** Whether each MCP server has one toolset, and each toolset its server. Source: API documentation, "MCP connector". */
export function checkMcp({ body, tools, betas }: RequestContext): RequestIssue[] {
  const servers: unknown[] = Array.isArray(body.mcp_servers) ? body.mcp_servers : [];
  const issues: RequestIssue[] = [];
  const names = new Set<unknown>();
  for (const [index, server] of servers.entries()) {
    if (!isJsonObject(server) || typeof server.name !== 'string') continue;
    if (names.has(server.name)) {
      const message = `Two MCP servers are called "${cutText(server.name, 80)}". Rename one.`;
      issues.push(
        toPlacedIssue('mcp-name', `mcp_servers.${index}.name`, 'MCP server names must be unique', message),
      );
    }
    names.add(server.name);
  }
  const used = new Set<unknown>();
  for (const [index, tool] of tools.entries()) {
    if (!isJsonObject(tool) || tool.type !== 'mcp_toolset' || typeof tool.mcp_server_name !== 'string')
      continue;
    const place = `tools.${index}.mcp_server_name`;
    const apiPath = `tools.${index}.mcp_toolset.mcp_server_name`;
    const name = cutText(tool.mcp_server_name, 80);
    if (!names.has(tool.mcp_server_name)) {
      const message = `The toolset names the MCP server "${name}", which is not among mcp_servers. Add it, or mend the name.`;
      const said = `MCP server '${name}' not found in mcp_servers`;
      issues.push(toPlacedIssue('mcp-server', place, said, message, { apiPath }));
    } else if (used.has(tool.mcp_server_name)) {
      const message = `The MCP server "${name}" has a toolset already. Remove one of the two.`;
      issues.push(
        toPlacedIssue('mcp-toolset', place, `MCP server '${name}' has several toolsets`, message, {
          apiPath,
        }),
      );
    }
    used.add(tool.mcp_server_name);
  }
  if (betas?.has(ALONE) === true) return issues;
  for (const [index, server] of servers.entries()) {
    if (!isJsonObject(server) || typeof server.name !== 'string' || used.has(server.name)) continue;
    used.add(server.name);
    const name = cutText(server.name, 80);
    const message = `No toolset uses the MCP server "${name}". Add {"type": "mcp_toolset", "mcp_server_name": "${name}"} to tools.`;
    const said = `MCP server '${name}' is not referenced by any mcp_toolset`;
    const value = { type: 'mcp_toolset', mcp_server_name: server.name };
    const fix = {
      label: 'Add its toolset',
      edits: [
        {
          op: 'add' as const,
          path: Array.isArray(body.tools) ? '/tools/-' : '/tools',
          value: Array.isArray(body.tools) ? value : [value],
        },
      ],
    };
    issues.push(toPlacedIssue('mcp-unused', `mcp_servers.${index}`, said, message, { fix }));
  }
  return issues;
}
