import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/**
 * A configuration or request body without what is not shared: always without the tokens of MCP servers, which are
 * credentials wherever they stand, and without the tools (and the choice among them) unless these are.
 */
export function toSharedBody<T extends JsonObject>(body: T, hasTools: boolean): T {
  const shared: JsonObject = { ...body };
  if (Array.isArray(shared.mcp_servers)) shared.mcp_servers = shared.mcp_servers.map(withoutCredentials);
  if (!hasTools) {
    delete shared.tools;
    delete shared.tool_choice;
  }
  return shared as T;
}

function withoutCredentials(server: unknown): unknown {
  if (!isJsonObject(server)) return server;
  const { authorization_token: _, ...rest } = server;
  return rest;
}
