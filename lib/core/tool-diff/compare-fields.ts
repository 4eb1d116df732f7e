import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';
import type { ChangeKind, ToolChange } from './tool-change';

/** Fields of a tool of one's own that decide what the model is told, or how it may call. */
const SEEN = new Set([
  'description',
  'input_examples',
  'strict',
  'defer_loading',
  'allowed_callers',
  'eager_input_streaming',
]);

/** What of the fields beside the schema is new, gone or different. */
export function compareFields(a: JsonObject, b: JsonObject): ToolChange[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('input_schema');
  return [...names].flatMap((name): ToolChange[] => {
    if (toCanonicalText(a[name]) === toCanonicalText(b[name])) return [];
    if (name === 'name') return compareNames(a.name, b.name);
    const what = a[name] === undefined ? 'is new' : b[name] === undefined ? 'is gone' : 'is different';
    return [{ kind: kindOf(name, a, b), path: name, message: `${name} ${what}` }];
  });
}

function kindOf(name: string, a: JsonObject, tool: JsonObject): ChangeKind {
  // Another version of a tool that Anthropic defines takes other inputs.
  if (name === 'type') return isOwn(a) && isOwn(tool) ? 'cosmetic' : 'breaking';
  if (name === 'cache_control') return 'cosmetic';
  return SEEN.has(name) || (typeof tool.type === 'string' && !isOwn(tool)) || runsAtAnthropic(tool)
    ? 'seen'
    : 'cosmetic';
}

/** A tool without a type is one of one's own, as it is with `custom`. */
const isOwn = ({ type }: JsonObject): boolean => type === undefined || type === null || type === 'custom';

/** The model reads the name; and whoever calls the tool by it has to follow. */
function compareNames(a: unknown, b: unknown): ToolChange[] {
  const [before, after] = [a, b].map((name) => cutText(String(name), 100));
  return [
    {
      kind: 'breaking',
      path: 'name',
      message: `Saved calls, cases and a tool_choice that name "${before}" do not mean this tool any more`,
    },
    { kind: 'seen', path: 'name', message: `The model calls it "${after}" now` },
  ];
}
