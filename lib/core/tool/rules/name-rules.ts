import { cutText } from '@/lib/core/cut-text';
import type { RuleHit, ToolFacts, ToolRule, ToolSetRule } from '../tool-finding';

const NAME = /^[a-zA-Z0-9_-]{1,128}$/;

/** 64 is the documented limit, 128 what the API enforces: longer than 64 is not an error. */
export const nameRule: ToolRule = {
  id: 'tool-name',
  severity: 'error',
  title: 'The name is present and well-formed',
  why: 'The API refuses the whole request over one bad name.',
  source: 'Messages API: tools, name',
  check(tool) {
    if (tool.kind === 'unknown') return [];
    return tool.kind === 'custom' ? checkCustomName(tool) : checkFixedName(tool);
  },
};

function checkCustomName({ definition: { name } }: ToolFacts): RuleHit[] {
  if (name === undefined) {
    const message =
      'The tool has no name. Add "name": letters, digits, _ and -, for example "get_order_status".';
    return [{ path: [], message, apiMessage: 'custom.name: Field required' }];
  }
  if (typeof name !== 'string') {
    const message = 'The name has to be text, for example "get_order_status".';
    return [{ path: ['name'], message, apiMessage: 'custom.name: Input should be a valid string' }];
  }
  if (NAME.test(name)) return [];
  return [
    {
      path: ['name'],
      message: adviseOnName(name),
      apiMessage: "custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'",
    },
  ];
}

function adviseOnName(name: string): string {
  if (name === '') return 'The name is empty. Use letters, digits, _ and -, for example "get_order_status".';
  const [bad] = name.match(/[^a-zA-Z0-9_-]/u) ?? [];
  if (bad === undefined)
    return `The name has ${name.length} characters; the API takes at most 128. Shorten it.`;
  const better = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 128);
  const advice = better === '' ? '' : `, for example "${better}"`;
  return `The name may not contain ${bad === ' ' ? 'spaces' : `"${bad}"`}. Use only letters, digits, _ and -${advice}.`;
}

function checkFixedName({ definition, tag, catalogued }: ToolFacts): RuleHit[] {
  if (!catalogued?.name || definition.name === catalogued.name) return [];
  const isMissing = definition.name === undefined;
  return [
    {
      path: isMissing ? [] : ['name'],
      message: `A tool of type ${tag} has a fixed name. Set "name": "${catalogued.name}".`,
      apiMessage: isMissing
        ? `${tag}.name: Field required`
        : `${tag}.name: Input should be '${catalogued.name}'`,
    },
  ];
}

export const uniqueNameRule: ToolSetRule = {
  id: 'unique-names',
  severity: 'error',
  title: 'No two tools have the same name',
  why: 'The API refuses the request; the model could not say which tool it means.',
  source: 'Messages API: tools, name',
  check(tools) {
    const owners = new Map<string, number>();
    for (const tool of tools) {
      if (tool.catalogued?.toolset && tool.catalogued.toolset !== 'mcp') {
        owners.set(tool.catalogued.toolset, tool.index);
      }
    }
    return tools.flatMap((tool) => {
      if (tool.name === null) return [];
      const owner = owners.get(tool.name);
      if (owner === undefined) {
        owners.set(tool.name, tool.index);
        return [];
      }
      const message = `Another tool (number ${owner + 1}) goes by the name "${cutText(tool.name, 200)}" already. Rename one of the two.`;
      const path = tool.definition.name === undefined ? [] : ['name'];
      return [{ index: tool.index, path, message, apiMessage: 'tools: Tool names must be unique.' }];
    });
  },
};
