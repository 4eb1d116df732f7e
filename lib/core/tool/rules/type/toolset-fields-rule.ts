import type { RuleHit, ToolFacts, ToolRule } from '../../tool-finding';
import { findCodeCaller } from '../find-code-caller';

export const toolsetFieldsRule: ToolRule = {
  about: 'tool',
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
  fix: (_tool, { path }) =>
    path[0] === 'strict' || path[0] === 'input_examples'
      ? { label: `Remove ${path[0]}`, edits: [{ path }] }
      : undefined,
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
