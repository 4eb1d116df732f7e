import type { CallView } from '@/components/transcript/to-transcript';
import type { EditedSession } from '@/lib/client/use-session-edits';
import { putRuleInFront, toMockRule } from '@/lib/core/answerer/mock/put-rule-in-front';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** The tool of a name: the one that is switched on, where a copy of it is not. */
function findTool(tools: readonly SessionTool[], name: string): SessionTool | undefined {
  const named = tools.filter((tool) => nameTool(readTool(tool.text)) === name);
  return named.find(({ enabled }) => enabled) ?? named[0];
}

/**
 * What an answer by hand can begin with: the tool's example output, else what a person last answered for it in this run.
 * What a mock said belongs to the input its rule was written for; that a person is asked says that none fits this one.
 */
export function findSample(
  session: EditedSession,
  state: RunState | undefined,
  call: CallView,
): string | undefined {
  const example = findTool(session.tools, call.name)?.outputExample;
  if (example) return example;
  const earlier = Object.values(state?.calls ?? {}).findLast(
    (known) =>
      known.name === call.name &&
      known.by === 'person' &&
      typeof known.result?.content === 'string' &&
      !known.result.is_error,
  );
  return typeof earlier?.result?.content === 'string' ? earlier.result.content : undefined;
}

/**
 * The tools with a mock rule in front that gives this result to exactly this input. A tool
 * answered by hand becomes one answered by mock, which still asks a person when no rule fits.
 */
export function rememberAnswer(
  tools: readonly SessionTool[],
  call: CallView,
  result: ToolResult,
): SessionTool[] {
  const tool = findTool(tools, call.name);
  if (!tool) return [...tools];
  const answerer = putRuleInFront(tool.answerer, toMockRule(call.input, result));
  return tools.map((other) => (other.id === tool.id ? { ...tool, answerer } : other));
}
