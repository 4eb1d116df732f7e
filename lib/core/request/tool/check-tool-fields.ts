import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cacheControl } from '@/lib/core/claude/shape/body-shapes';
import { anything, list, object, oneOf, type Shape } from '@/lib/core/claude/shape/shape';
import { customToolFields, everyToolFields } from '@/lib/core/claude/shape/tool-shapes';
import { cutText } from '@/lib/core/cut-text';
import { findRecursiveRefs } from '@/lib/core/schema/find-recursive-refs';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { findAnthropicTool, isDatedToolType } from '@/lib/core/tool/anthropic-tools';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import { findCodeCaller } from '@/lib/core/tool/rules/find-code-caller';
import type { ToolFacts } from '@/lib/core/tool/tool-finding';
import { checkShape, type Place } from '../field/check-shape';
import type { RequestContext } from '../request-context';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toPlacedIssue } from '../request-issue';
import { toolsetMembers } from './toolset-members';

const CALLERS = ['direct', 'code_execution_20250825', 'code_execution_20260120', 'code_execution_20260521'];
const callers = list(oneOf(...CALLERS));

/** What the linter says of toolsets already. */
const TOOLSET_FIELDS = ['strict', 'input_examples', 'defer_loading'];

/** The settings of every tool: those of its kind and version, and no others. Source: API documentation, "Tool reference". */
export function checkToolFields({ tools, model }: RequestContext): RequestIssue[] {
  return tools.flatMap((tool, index) => {
    if (!isJsonObject(tool)) return [];
    const facts = readToolFacts(tool);
    const path = `tools.${index}`;
    const place = { path, apiPath: `${path}.${facts.tag}` };
    if (facts.kind === 'anthropic' && !facts.catalogued) return checkDate(facts, place);
    if (facts.kind === 'unknown') return [];
    return [
      ...checkShape(withoutTold(tool, facts), toShape(facts), place),
      ...checkInner(tool, facts, place),
      ...(model.callsFromCode ? [] : checkCodeCallers(tool, facts, place, model.id)),
    ];
  });
}

/** No tool is older than today and unknown. Later ones may be new. */
const NEWEST = '20261130';

function checkDate({ tag }: ToolFacts, { path }: Place): RequestIssue[] {
  if (!isDatedToolType(tag) || tag.slice(-8) > NEWEST) return [];
  const message = `There is no tool type "${cutText(tag, 80)}". Look at the date.`;
  const said = `Input tag '${cutText(tag, 80)}' found using 'type' does not match any of the expected tags`;
  return [toPlacedIssue('tool-version', path, said, message)];
}

function toShape({ kind, catalogued }: ToolFacts): Shape {
  if (kind === 'custom' || !catalogued) return object({ ...everyToolFields, ...customToolFields });
  const named: Record<string, Shape> = catalogued.name === null ? {} : { name: anything };
  const examples: Record<string, Shape> =
    catalogued.runs === 'client' && !catalogued.toolset ? { input_examples: anything } : {};
  return object({ ...everyToolFields, ...named, ...examples, ...catalogued.fields });
}

const withoutTold = (tool: JsonObject, { catalogued }: ToolFacts): JsonObject =>
  catalogued?.toolset
    ? Object.fromEntries(Object.entries(tool).filter(([key]) => !TOOLSET_FIELDS.includes(key)))
    : tool;

/** Inside of fields whose kind the linter judges. */
function checkInner(tool: JsonObject, { catalogued }: ToolFacts, { path, apiPath }: Place): RequestIssue[] {
  const at = (key: string) => ({ path: `${path}.${key}`, apiPath: `${apiPath}.${key}` });
  const { cache_control: cache, allowed_callers: called, configs } = tool;
  const isToolset = catalogued?.toolset === 'computer' || catalogued?.toolset === 'browser';
  return [
    ...(isJsonObject(cache) ? checkShape(cache, cacheControl, at('cache_control')) : []),
    ...(Array.isArray(called) ? checkShape(called, callers, at('allowed_callers')) : []),
    ...(isToolset && isJsonObject(configs)
      ? checkMembers(configs, String(catalogued?.toolset), at('configs'))
      : []),
    ...checkDomains(tool, { path, apiPath }),
    ...checkSearchDeferred(tool, { path, apiPath }),
    ...checkMcpCallers(tool, { path, apiPath }),
    ...checkCodeSchema(tool, { path, apiPath }),
  ];
}

/** A schema that contains itself has no form in code. */
function checkCodeSchema(tool: JsonObject, { path, apiPath }: Place): RequestIssue[] {
  const { input_schema: schema } = tool;
  if (findCodeCaller(tool) < 0 || !isJsonObject(schema) || findSchemaIssues(schema).length > 0) return [];
  if (findRecursiveRefs(schema).length === 0) return [];
  const message = 'Code cannot call a tool whose schema contains itself. Write out the levels you need.';
  return [
    toPlacedIssue('code-schema', `${path}.input_schema`, 'Circular $ref detected', message, {
      apiPath: `${apiPath}.input_schema`,
    }),
  ];
}

function checkMembers(configs: JsonObject, toolset: string, { path, apiPath }: Place): RequestIssue[] {
  const members = toolsetMembers[toolset] ?? [];
  return Object.keys(configs)
    .filter((name) => !members.includes(name))
    .map((name) => {
      const shown = cutText(name, 80);
      const message = `The ${toolset} toolset has no member "${shown}". Mend the name, or remove it.`;
      return toPlacedIssue('toolset-member', `${path}.${shown}`, 'Extra inputs are not permitted', message, {
        apiPath: `${apiPath}.${shown}`,
      });
    });
}

function checkDomains(tool: JsonObject, place: Place): RequestIssue[] {
  const { allowed_domains: allowed, blocked_domains: blocked } = tool;
  if (Array.isArray(allowed) && Array.isArray(blocked)) {
    const message = 'A tool takes allowed_domains or blocked_domains, not both. Remove one list.';
    const said = 'only one of `allowed_domains` and `blocked_domains` may be given';
    return [
      toPlacedIssue('domains', `${place.path}.blocked_domains`, said, message, {
        apiPath: place.apiPath,
        fix: toRemoval(`${place.path}.blocked_domains`, 'Remove blocked_domains'),
      }),
    ];
  }
  return ['allowed_domains', 'blocked_domains'].flatMap((key) => {
    const domains: unknown[] = Array.isArray(tool[key]) ? tool[key] : [];
    const at = domains.findIndex((domain) => typeof domain === 'string' && !isDomain(domain));
    if (at < 0) return [];
    const message = `A domain stands without "https://", in plain letters, and with * only in its path: "example.com".`;
    return [
      toPlacedIssue('domains', `${place.path}.${key}.${at}`, 'invalid domain', message, {
        apiPath: `${place.apiPath}.${key}.${at}`,
      }),
    ];
  });
}

function isDomain(domain: string): boolean {
  const [host = ''] = domain.split('/');
  return /^[\x21-\x7e]+$/.test(domain) && !domain.includes('://') && host !== '' && !host.includes('*');
}

function checkSearchDeferred({ type, defer_loading: isDeferred }: JsonObject, place: Place): RequestIssue[] {
  if (isDeferred !== true || typeof type !== 'string' || !type.startsWith('tool_search_tool')) return [];
  const path = `${place.path}.defer_loading`;
  const message = 'The tool that searches for others cannot be deferred itself. Remove defer_loading.';
  return [
    toPlacedIssue('deferred-search', path, 'a tool search tool cannot be deferred', message, {
      apiPath: `${place.apiPath}.defer_loading`,
      fix: toRemoval(path, 'Remove defer_loading'),
    }),
  ];
}

function checkMcpCallers({ type, allowed_callers: called }: JsonObject, place: Place): RequestIssue[] {
  const isMcp = type === 'mcp_toolset' && Array.isArray(called);
  if (!isMcp || !called.some((one) => String(one).startsWith('code_execution'))) return [];
  const path = `${place.path}.allowed_callers`;
  const message = 'Tools of MCP servers cannot be called by code. Remove allowed_callers.';
  return [
    toPlacedIssue('code-callers', path, 'programmatic tool calling is not supported for MCP tools', message, {
      apiPath: `${place.apiPath}.allowed_callers`,
      fix: toRemoval(path, 'Remove allowed_callers'),
    }),
  ];
}

/** Search and fetch of 2026 are called by code where nothing else is said. */
function checkCodeCallers(
  tool: JsonObject,
  { tag }: ToolFacts,
  { path }: Place,
  model: string,
): RequestIssue[] {
  const { allowed_callers: called } = tool;
  const byDefault = /^web_(?:search|fetch)_2026/.test(tag) && findAnthropicTool(tag) !== null;
  const isCode = Array.isArray(called)
    ? called.some((one) => String(one).startsWith('code_execution'))
    : byDefault && (called === undefined || called === null);
  if (!isCode) return [];
  const place = `${path}.allowed_callers`;
  const said = `'${model}' does not support programmatic tool calling.`;
  const message = `Code cannot call tools on ${model}. Set "allowed_callers": ["direct"].`;
  return [
    toPlacedIssue('code-callers', place, said, message, {
      fix: {
        label: 'Call it directly',
        edits: [{ op: 'add', path: `/${place.replaceAll('.', '/')}`, value: ['direct'] }],
      },
    }),
  ];
}
