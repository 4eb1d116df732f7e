import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cacheControl } from '@/lib/core/claude/shape/body-shapes';
import { anything, list, type Shape, text } from '@/lib/core/claude/shape/shape';
import { customToolFields, everyToolFields } from '@/lib/core/claude/shape/tool-shapes';
import { findAnthropicTool } from '../anthropic-tools';
import { findFields } from '../definition-schema/anthropic-tool-help';
import { commonFields, customToolHelp } from '../definition-schema/custom-tool-help';

/** A field of a tool that is edited beside its JSON. */
export interface ToolField {
  name: string;
  shape: Shape;
  help: string | undefined;
}

/** Fields of a tool of one's own that are text or a schema: edited where they can be seen whole. */
const LONG = new Set(['name', 'type', 'description', 'input_schema']);

/** How fields that the check judges by rules of their own are edited. */
const edited: Readonly<Record<string, Shape>> = {
  allowed_callers: list(text),
  cache_control: cacheControl,
  input_examples: anything,
};

/**
 * The fields of a definition that are edited in a form, with what the API takes there. A type nobody here knows has those
 * every tool has. Source: API documentation, "Tool reference", "Define tools", "Toolsets".
 */
export function findToolFields(definition: JsonObject): ToolField[] {
  const { type } = definition;
  const isOwn = type === undefined || type === null || type === 'custom';
  const own = isOwn ? customToolFields : (findAnthropicTool(type)?.fields ?? {});
  const common = Object.keys(everyToolFields).filter((name) => takes(type, name));
  const examples = !isOwn && findAnthropicTool(type)?.runs === 'client' ? ['input_examples'] : [];
  const names = [...new Set([...Object.keys(own), ...common, ...examples])].filter((name) => !LONG.has(name));
  return names.map((name) => ({
    name,
    shape: edited[name] ?? own[name] ?? everyToolFields[name] ?? anything,
    help: findHelp(String(type), name),
  }));
}

/** Toolsets refuse most fields of single tools. */
function takes(type: unknown, name: string): boolean {
  const toolset = findAnthropicTool(type)?.toolset;
  if (toolset === 'mcp') return name === 'cache_control';
  return !toolset || name === 'cache_control' || name === 'allowed_callers';
}

function findHelp(type: string, name: string): string | undefined {
  const { properties } = customToolHelp;
  const own = isJsonObject(properties) ? properties[name] : undefined;
  const help = findFields(type)[name] ?? commonFields[name] ?? own;
  return isJsonObject(help) && typeof help.description === 'string' ? help.description : undefined;
}
