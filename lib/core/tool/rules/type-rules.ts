import { isJsonObject } from '@/lib/core/claude/message';
import { anthropicTools } from '../anthropic-tools';
import type { RuleHit, ToolFacts, ToolRule, ToolSetRule } from '../tool-finding';
import { findCodeCaller } from './find-code-caller';

const tags = [...anthropicTools.map((tool) => tool.type), 'custom'].sort();

/** A dated type we do not know passes: the API may know it. */
export const typeRule: ToolRule = {
  id: 'tool-type',
  severity: 'error',
  title: 'The type is one the API knows',
  why: 'The API picks the shape of a tool by its type and refuses any other.',
  source: 'Messages API: tools, type',
  check({ kind, definition, tag }) {
    if (kind !== 'unknown') return [];
    return [
      {
        path: ['type'],
        message: `There is no tool type "${tag}". ${adviseOnType(definition.type, definition.function)}`,
        apiMessage: `Input tag '${tag}' found using 'type' does not match any of the expected tags: ${tags
          .map((one) => `'${one}'`)
          .join(', ')}`,
      },
    ];
  },
};

function adviseOnType(type: unknown, nested: unknown): string {
  if (type === 'function') {
    const move = isJsonObject(nested) ? 'move name and description out of "function", ' : '';
    return `That is how other APIs write it: leave "type" out, ${move}and call "parameters" "input_schema".`;
  }
  return 'Leave "type" out for a tool of your own, or name one of Anthropic\'s tools with its date.';
}

export const toolsetRule: ToolRule = {
  id: 'toolset-fields',
  severity: 'error',
  title: 'Toolsets carry no fields of single tools',
  why: 'The API refuses a toolset that has them.',
  source: 'Toolsets. The wording of the API is not documented.',
  check(tool) {
    const toolset = tool.catalogued?.toolset;
    if (!toolset) return [];
    const fields = toolset === 'mcp' ? ['strict'] : ['strict', 'input_examples', 'defer_loading'];
    const hits = fields
      .filter((field) => isSet(tool.definition[field]))
      .map((field) => toExtraField(tool, field));
    if (toolset !== 'mcp' && findCodeCaller(tool.definition) >= 0)
      hits.push(toExtraField(tool, 'allowed_callers'));
    return hits;
  },
};

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function toExtraField({ tag }: ToolFacts, field: string): RuleHit {
  const advice =
    field === 'defer_loading'
      ? 'Set it for members, under "configs".'
      : field === 'allowed_callers'
        ? 'Only "direct" is allowed here.'
        : 'Remove it.';
  return {
    path: [field],
    message: `A toolset cannot have "${field}". ${advice}`,
    apiMessage: `${tag}.${field}: Extra inputs are not permitted`,
  };
}

export const duplicateToolsetRule: ToolSetRule = {
  id: 'unique-toolsets',
  severity: 'error',
  title: 'Each toolset stands in the request once',
  why: 'The API refuses a second one.',
  source: 'Toolsets. The wording of the API is not documented.',
  check(tools) {
    const seen = new Set<string>();
    return tools.flatMap(({ index, catalogued }) => {
      const toolset = catalogued?.toolset;
      if (!toolset || toolset === 'mcp') return [];
      if (!seen.has(toolset)) {
        seen.add(toolset);
        return [];
      }
      const message = `The ${toolset} toolset is in the list already. Remove one of the two.`;
      return [{ index, path: [], message, apiMessage: 'tools: Tool names must be unique.' }];
    });
  },
};

export const modelToolRule: ToolSetRule = {
  id: 'model-support',
  severity: 'error',
  title: 'The model knows the tool type',
  why: 'The API refuses a dated tool its model cannot use.',
  source: 'Models overview: tool support',
  check(tools, { model }) {
    if (typeof model !== 'string') return [];
    return tools.flatMap(({ index, tag, catalogued }) => {
      const refusal = catalogued?.refusedBy;
      if (!refusal?.models.includes(model)) return [];
      return [
        {
          index,
          path: ['type'],
          message: `${model} does not know the tool type ${tag}. Use ${refusal.instead}, or another model.`,
          apiMessage: `'${model}' does not support tool types: ${tag}. Did you mean one of ${refusal.instead}?`,
        },
      ];
    });
  },
};
