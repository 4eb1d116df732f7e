import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { lintTools, type PlacedFinding } from '@/lib/core/tool/lint-tools';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import type { MessageGroup } from './group-messages';
import { type RequestIssue, toPlacedIssue } from './request-issue';

/**
 * What the API would refuse about the tools and `tool_choice` of a request: the errors of the tool rules, at the
 * places and in the words of the API. Cache breakpoints are left to the check that sees all of them.
 */
export function checkTools(body: JsonObject, groups: readonly MessageGroup[]): RequestIssue[] {
  const { tools, tool_choice, output_config: output, model, thinking } = body;
  if (tools !== undefined && tools !== null && !Array.isArray(tools)) {
    return [
      toPlacedIssue('tools', 'Input should be a valid list', 'tools has to be a list of tool definitions.'),
    ];
  }
  const definitions: unknown[] = tools ?? [];
  const outputFormat = isJsonObject(output) ? output.format : undefined;
  const findings = lintTools(definitions, { tool_choice, outputFormat, model, thinking });
  const addsTools = hasBlock(groups, 'tool_addition');
  const relevant = findings.filter(
    ({ rule, severity, path }) =>
      severity === 'error' && rule !== 'cache-breakpoints' && !(addsTools && path[0] === 'tool_choice'),
  );
  return [
    ...relevant.map((finding) => toRequestIssue(finding, definitions)),
    ...(addsTools ? [] : checkReferences(definitions, groups)),
  ];
}

function toRequestIssue(finding: PlacedFinding, definitions: readonly unknown[]): RequestIssue {
  const { index, path, message } = finding;
  const said = finding.apiMessage ?? message;
  if (index === null) return { path: path.join('.'), message, apiMessage: said };
  const definition = definitions[index];
  const place = `tools.${index}`;
  const facts = isJsonObject(definition) ? readToolFacts(definition) : null;
  const tag = facts && facts.kind !== 'unknown' ? [facts.tag] : [];
  return {
    path: [place, ...tag, ...path].join('.'),
    message: `${nameTool(definition, index)}: ${message}`,
    apiMessage: hasPlace(said, facts?.tag) ? `${place}${toJoint(said)}${said}` : said,
  };
}

/** Texts that speak of one tool's fields begin with its tag, or with what pydantic says of the tool as a whole. */
function hasPlace(said: string, tag: string | undefined): boolean {
  return (
    said.startsWith('Input ') ||
    (tag !== undefined && /^[.:]/.test(said.slice(tag.length)) && said.startsWith(tag))
  );
}

function toJoint(said: string): string {
  return said.startsWith('Input ') ? ': ' : '.';
}

function nameTool(definition: unknown, index: number): string {
  const name = isJsonObject(definition) ? definition.name : undefined;
  return typeof name === 'string' && name !== '' ? cutText(name, 200) : `Tool ${index + 1}`;
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
    return [
      {
        path,
        message: `A result refers to the tool "${cutText(String(unknown.tool_name), 200)}", which is not in the request. Add it, or mend the name.`,
        apiMessage: `Tool reference '${cutText(String(unknown.tool_name), 200)}' not found in available tools`,
      },
    ];
  });
}
