import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toPlacedIssue } from '../request-issue';

/** Which advisors a model takes; all others take any. Source: API documentation, "Advisor tool: model pairings". */
const ADVISORS: readonly [model: RegExp, advisors: RegExp][] = [
  [
    /^claude-sonnet-5-5(?:-\d{8})?$/,
    /^claude-(?:opus-5(?:-5)?|sonnet-5-5|(?:fable|mythos)-5(?:-1)?)(?:-\d{8})?$/,
  ],
  [/^claude-fable-5-2(?:-\d{8})?$/, /^claude-(?:fable|mythos)-5-2(?:-\d{8})?$/],
];

/** Whether the model may be advised by the one the advisor tool names. */
export function checkAdvisor({ tools, model }: RequestContext): RequestIssue[] {
  const pairing = ADVISORS.find(([models]) => models.test(model.id));
  if (!pairing) return [];
  return tools.flatMap((tool, index) => {
    if (!isJsonObject(tool) || tool.type !== 'advisor_20260301' || typeof tool.model !== 'string') return [];
    if (pairing[1].test(tool.model)) return [];
    const name = cutText(tool.model, 80);
    const said = `'${name}' cannot be used as an advisor when the request model is '${model.id}'.`;
    const message = `${name} cannot advise ${model.id}. Name another model.`;
    return [toPlacedIssue('advisor-model', `tools.${index}.model`, said, message)];
  });
}
