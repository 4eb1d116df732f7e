import type { RuleHit, ToolFacts, ToolRule } from '../../tool-finding';

const NAME = /^[a-zA-Z0-9_-]{1,128}$/;

/** 64 is the documented limit, 128 what the API enforces: longer than 64 is not an error. */
export const toolNameRule: ToolRule = {
  about: 'tool',
  id: 'tool-name',
  severity: 'error',
  title: 'The name is present and well-formed',
  why: 'The API refuses the whole request over one bad name.',
  source: 'Messages API: tools, name',
  check(tool) {
    if (tool.kind === 'unknown') return [];
    return tool.kind === 'custom' ? checkCustomName(tool) : checkFixedName(tool);
  },
  fix({ kind, definition, catalogued }) {
    const { name } = definition;
    const better = kind === 'custom' && typeof name === 'string' ? toPossibleName(name) : catalogued?.name;
    return better ? { label: `Call it ${better}`, edits: [{ path: ['name'], value: better }] } : undefined;
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
  const better = toPossibleName(name);
  const advice = better === '' ? '' : `, for example "${better}"`;
  return `The name may not contain ${bad === ' ' ? 'spaces' : `"${bad}"`}. Use only letters, digits, _ and -${advice}.`;
}

/** The name with what is refused of it replaced; empty where nothing is left. */
function toPossibleName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 128);
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
