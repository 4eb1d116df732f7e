import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RequestContext } from '../request-context';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { PlacedBlock } from './group-messages';

/** Results that answer a call of a server, which stands before them. */
const isServerResult = (type: unknown): boolean =>
  typeof type === 'string' && type.endsWith('_tool_result') && type !== 'tool_result';

const isServerCall = (type: unknown): boolean => type === 'server_tool_use' || type === 'mcp_tool_use';

/**
 * Whether the calls of server tools and their results belong together. A call may wait for its result to the end of the
 * conversation, as long as nothing but results of other calls was said since. Source: API documentation, "Server tools", "API errors".
 */
export function checkServerCalls({ groups, tools, isContinuation, body }: RequestContext): RequestIssue[] {
  if (isContinuation) return [];
  const calls = new Map<unknown, PlacedBlock>();
  const issues: RequestIssue[] = [];
  for (const { role, blocks } of groups) {
    for (const placed of blocks) {
      const { type, id, tool_use_id: answered } = placed.block;
      if (isServerCall(type)) calls.set(id, placed);
      else if (isServerResult(type) && role === 'assistant' && !calls.delete(answered))
        issues.push(toStray(placed));
    }
    const speaks = role === 'user' && !blocks.some(({ block }) => block.type === 'tool_result');
    if (!speaks) continue;
    for (const placed of calls.values()) issues.push(toUnanswered(placed));
    calls.clear();
  }
  const waiting = [...calls.values()].filter(({ block }) => !hasTool(block, tools, body));
  return [...issues, ...waiting.map(toToolless)];
}

function toStray({ block, path, apiPath }: PlacedBlock): RequestIssue {
  const id = cutText(String(block.tool_use_id), 200);
  const wanted = block.type === 'mcp_tool_result' ? 'mcp_tool_use' : 'server_tool_use';
  const said = `unexpected \`tool_use_id\` found in \`${block.type}\` blocks: ${id}. Each \`${block.type}\` block must have a corresponding \`${wanted}\` block before it.`;
  const message = `The ${block.type} for ${id} has no call before it. Send the answer as it came, or remove the block.`;
  const fix = toRemoval(path, 'Remove this result');
  return toPlacedIssue('server-result', path, said, message, { apiPath, fix });
}

const toResultType = ({ type, name }: JsonObject): string =>
  type === 'mcp_tool_use'
    ? 'mcp_tool_result'
    : String(name).startsWith('tool_search_tool')
      ? 'tool_search_tool_result'
      : `${name}_tool_result`;

const toLacking = (block: JsonObject): string =>
  `\`${block.name}\` tool use with id \`${block.id}\` was found without a corresponding \`${toResultType(block)}\` block`;

function toUnanswered({ block, path }: PlacedBlock): RequestIssue {
  const message = `The call of ${cutText(String(block.name), 80)} by the server has no result, and the conversation went on. Send the answer as it came, or remove the call.`;
  return toIssue('server-call', path, toLacking(block), message, toRemoval(path, 'Remove this call'));
}

function toToolless({ block, path }: PlacedBlock): RequestIssue {
  const name = cutText(String(block.name), 80);
  const said = `${toLacking(block)} but no \`${name}\` tool was provided`;
  const message = `The call of ${name} is still to be run by the server, and the request has no such tool. Send the same tools as before.`;
  return toIssue('server-tool-gone', path, said, message);
}

/** Which kinds of tools answer a call, by the beginning of their type. Fetch and search of later dates run code too. */
const FAMILIES: readonly [name: RegExp, type: RegExp][] = [
  [/^web_search$/, /^web_search_/],
  [/^web_fetch$/, /^web_fetch_/],
  [/code_execution$/, /^(?:code_execution_|web_(?:search|fetch)_2026)/],
  [/^tool_search_tool/, /^tool_search_tool/],
  [/^advisor$/, /^advisor_/],
];

function hasTool(
  { name, type }: JsonObject,
  tools: readonly unknown[],
  { mcp_servers: servers }: JsonObject,
): boolean {
  if (type === 'mcp_tool_use') return Array.isArray(servers) && servers.length > 0;
  const family = FAMILIES.find(([names]) => names.test(String(name)));
  if (!family) return true;
  return tools.some(
    (tool) => isJsonObject(tool) && typeof tool.type === 'string' && family[1].test(tool.type),
  );
}
