import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { nameTool } from '@/lib/core/tool/read-tool';
import type { Attachment } from './attachment';

/** A tool of the request, as a conversation names it that takes it away or brings it back. */
export interface ToolReference {
  name: string;
  tool: JsonObject;
}

/** The tools of a request by their references. A toolset of an MCP server goes by its server. Source: API documentation, "Mid-conversation tool changes". */
export function listToolReferences(definitions: readonly unknown[]): ToolReference[] {
  return definitions
    .filter(isJsonObject)
    .flatMap(({ type, name, mcp_server_name: server }): ToolReference[] => {
      if (type === 'mcp_toolset')
        return typeof server === 'string'
          ? [{ name: `all tools of ${server}`, tool: { type: 'mcp_toolset_reference', server_name: server } }]
          : [];
      return typeof name === 'string' && name !== ''
        ? [{ name, tool: { type: 'tool_reference', name } }]
        : [];
    });
}

/** A tool that is taken away, or brought back, from the next answer on. */
export const toToolChange = (
  kind: 'tool_addition' | 'tool_removal',
  { name, tool }: ToolReference,
): Attachment => ({
  name,
  block: { type: kind, tool },
  role: 'system',
  bytes: 0,
  tokens: null,
});

/** A tool that can be called from the next answer on, without having been sent before. */
export const toDefinedTool = (definition: JsonObject): Attachment => ({
  name: nameTool(definition),
  block: { type: 'tool_addition', tool: { type: 'tool_definition', definition } },
  role: 'system',
  bytes: 0,
  tokens: null,
});
