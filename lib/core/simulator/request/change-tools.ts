import { isJsonObject, type JsonObject, type RequestBody, toBlocks } from '@/lib/core/claude/message';
import { readTools } from './read-tools';
import type { SimulatorTool } from './simulator-tool';

/**
 * The tools a request has where it ends: system messages of the conversation take some away, bring them back, show deferred
 * ones and define new ones. Source: API documentation, "Mid-conversation tool changes".
 */
export function changeTools({ tools, messages }: RequestBody): SimulatorTool[] {
  let known = readTools(tools);
  const gone = new Set<string>();
  const changes = messages
    .filter(({ role }) => role === 'system')
    .flatMap(({ content }) => toBlocks(content))
    .filter(({ type }) => type === 'tool_addition' || type === 'tool_removal');
  for (const { type, tool } of changes) {
    if (!isJsonObject(tool)) continue;
    const added = isJsonObject(tool.definition) ? readTools([tool.definition]) : [];
    const names = added.length > 0 ? added.map(({ name }) => name) : toNames(tool);
    if (added.length > 0) known = [...known.filter(({ name }) => !names.includes(name)), ...added];
    for (const name of names) {
      if (type === 'tool_removal') gone.add(name);
      else gone.delete(name);
    }
    if (type === 'tool_addition') known = known.map((one) => (names.includes(one.name) ? toShown(one) : one));
  }
  return known.filter(({ name, toolset_name }) => toolset_name !== undefined || !gone.has(name));
}

/** A tool of an MCP server, and the server itself, are none of those the request defines. */
const toNames = ({ type, name }: JsonObject): string[] =>
  type === 'tool_reference' && typeof name === 'string' ? [name] : [];

const toShown = (tool: SimulatorTool): SimulatorTool =>
  tool.toolset_name === undefined ? { ...tool, isDeferred: false } : tool;
