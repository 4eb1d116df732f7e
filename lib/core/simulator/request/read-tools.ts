import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import {
  bashSchema,
  browserMembers,
  computerMembers,
  memorySchema,
  textEditorSchema,
} from './client-tool-schemas';
import type { SimulatorTool, ToolKind } from './simulator-tool';

/** Types of the client tools, without their dates. */
const CLIENT_TYPES: readonly (readonly [string, ToolKind, JsonObject, string])[] = [
  ['bash_', 'bash', bashSchema, 'Runs a shell command.'],
  ['text_editor_', 'text_editor', textEditorSchema, 'Views and edits files.'],
  ['memory_', 'memory', memorySchema, 'Keeps notes under /memories.'],
];

const COMPUTER_SCHEMA: JsonObject = {
  type: 'object',
  properties: { action: { enum: Object.keys(computerMembers) }, text: { type: 'string' } },
  required: ['action'],
};

/**
 * Reads the `tools` of a checked request. A toolset gives one tool for each of its members that is switched on;
 * entries nobody knows give none.
 */
export function readTools(tools: unknown): SimulatorTool[] {
  if (!Array.isArray(tools)) return [];
  return tools.filter(isJsonObject).flatMap(readTool);
}

function readTool(entry: JsonObject): SimulatorTool[] {
  const type = typeof entry.type === 'string' ? entry.type : 'custom';
  if (type === 'computer_toolset_20260801') return readToolset(entry, 'computer', computerMembers);
  if (type === 'browser_toolset_20260801') return readToolset(entry, 'browser', browserMembers);
  if (typeof entry.name !== 'string') return [];
  const shared = { name: entry.name, ...readFlags(entry) };
  if (type === 'custom') {
    const description = typeof entry.description === 'string' ? entry.description : '';
    const schema = isJsonObject(entry.input_schema) ? entry.input_schema : {};
    return [{ ...shared, description, schema, kind: 'custom' }];
  }
  const client = CLIENT_TYPES.find(([prefix]) => type.startsWith(prefix));
  if (client) return [{ ...shared, kind: client[1], schema: client[2], description: client[3] }];
  if (/^computer_\d+$/.test(type)) {
    return [{ ...shared, kind: 'computer', schema: COMPUTER_SCHEMA, description: 'Controls a screen.' }];
  }
  return [{ ...shared, kind: 'server', schema: {}, description: '', serverType: type }];
}

function readFlags(
  entry: JsonObject,
): Pick<SimulatorTool, 'examples' | 'isStrict' | 'isDeferred' | 'isDirect'> {
  const callers = Array.isArray(entry.allowed_callers) ? entry.allowed_callers : ['direct'];
  return {
    examples: Array.isArray(entry.input_examples) ? entry.input_examples.filter(isJsonObject) : [],
    isStrict: entry.strict === true,
    isDeferred: entry.defer_loading === true,
    isDirect: callers.includes('direct'),
  };
}

function readToolset(
  entry: JsonObject,
  toolset_name: 'computer' | 'browser',
  members: Readonly<Record<string, JsonObject>>,
): SimulatorTool[] {
  const configs = isJsonObject(entry.configs) ? entry.configs : {};
  return Object.entries(members).flatMap(([name, schema]): SimulatorTool[] => {
    const config = isJsonObject(configs[name]) ? configs[name] : {};
    if (config.enabled === false) return [];
    const isDeferred = config.defer_loading === true;
    const flags = { examples: [], isStrict: false, isDeferred, isDirect: true };
    return [{ name, description: '', schema, kind: toolset_name, toolset_name, ...flags }];
  });
}
