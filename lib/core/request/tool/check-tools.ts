import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { lintTools } from '@/lib/core/tool/lint-tools';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import { toLintContext } from '@/lib/core/tool/to-lint-context';
import type { MessageGroup } from '../message/group-messages';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import { toRequestIssue } from './to-request-issue';

/**
 * What the API would refuse about the tools and `tool_choice` of a request: the errors of the tool rules, at the
 * places and in the words of the API. Cache breakpoints are left to the check that sees all of them.
 */
export function checkTools({ body, groups }: RequestContext): RequestIssue[] {
  const { tools } = body;
  if (tools !== undefined && tools !== null && !Array.isArray(tools)) {
    const message = 'tools has to be a list of tool definitions.';
    return [toPlacedIssue('wrong-kind', 'tools', 'Input should be a valid list', message)];
  }
  const definitions: unknown[] = tools ?? [];
  const addsTools = hasBlock(groups, 'tool_addition');
  const relevant = lintTools(definitions, toLintContext(body)).filter(
    ({ rule, severity, path }) =>
      severity === 'error' && rule !== 'cache-breakpoints' && !(addsTools && path[0] === 'tool_choice'),
  );
  return [
    ...relevant.map((finding) => toRequestIssue(finding, definitions)),
    ...(addsTools ? [] : checkReferences(definitions, groups)),
  ];
}

function hasBlock(groups: readonly MessageGroup[], type: string): boolean {
  return groups.some(({ blocks }) => blocks.some(({ block }) => block.type === type));
}

/** References in tool results have to name a tool of the request. Source: API documentation, "API errors", "Tool search". */
function checkReferences(definitions: readonly unknown[], groups: readonly MessageGroup[]): RequestIssue[] {
  const tools = definitions.filter(isJsonObject).map(readToolFacts);
  // An MCP server, or a tool type we do not know, may bring tools whose names we cannot see.
  if (
    tools.some(({ kind, catalogued }) => catalogued?.toolset === 'mcp' || (kind !== 'custom' && !catalogued))
  )
    return [];
  const names = new Set(tools.map((tool) => tool.name));
  const results = groups.flatMap(({ blocks }) => blocks.filter(({ block }) => block.type === 'tool_result'));
  return results.flatMap(({ block, path }) => {
    const content: unknown[] = Array.isArray(block.content) ? block.content : [];
    const references = content.filter(isJsonObject).filter((one) => one.type === 'tool_reference');
    const unknown = references.find(({ tool_name: name }) => typeof name === 'string' && !names.has(name));
    if (!unknown) return [];
    const name = cutText(String(unknown.tool_name), 200);
    const message = `A result refers to the tool "${name}", which is not in the request. Add it, or mend the name.`;
    const said = `Tool reference '${name}' not found in available tools`;
    return [toIssue('tool-reference', path, said, message)];
  });
}
