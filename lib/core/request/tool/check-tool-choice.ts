import { isJsonObject } from '@/lib/core/claude/message';
import { anything, flag, object, type Shape } from '@/lib/core/claude/shape/shape';
import { checkShape } from '../field/check-shape';
import type { RequestContext } from '../request-context';
import type { RequestIssue } from '../request-issue';

const parallel = { type: anything, disable_parallel_tool_use: flag };

/** What each kind of choice takes; which kinds there are is judged with the tools. */
const shapes: Readonly<Record<string, Shape>> = {
  auto: object(parallel),
  any: object(parallel),
  tool: object({ ...parallel, name: anything }),
  none: object({ type: anything }),
};

/** Whether the choice of a tool has the fields of its kind, and no others. Source: API documentation, "Messages API reference: tool_choice". */
export function checkToolChoice({ body }: RequestContext): RequestIssue[] {
  const { tool_choice: choice } = body;
  if (!isJsonObject(choice) || typeof choice.type !== 'string' || !Object.hasOwn(shapes, choice.type))
    return [];
  const shape = shapes[choice.type];
  return shape
    ? checkShape(choice, shape, { path: 'tool_choice', apiPath: `tool_choice.${choice.type}` })
    : [];
}
