import type { Prompt } from '../language/read-prompt';
import type { SimulatorTool, ToolKind } from '../request/simulator-tool';
import type { ClientCall } from './client-call';
import { planBash } from './plan-bash';
import { planMemory } from './plan-memory';
import { planBrowser, planComputer } from './plan-screen';
import { planTextEditor } from './plan-text-editor';
import type { PlannedCall } from './planned-call';

/** What each kind of tool makes of a prompt. Empty unless the prompt clearly asks for it. */
const planners: Partial<Record<ToolKind, (prompt: Prompt) => ClientCall[]>> = {
  memory: planMemory,
  text_editor: planTextEditor,
  bash: planBash,
  browser: planBrowser,
  computer: planComputer,
};

/**
 * The calls of bash, text editor, memory and toolset members a prompt clearly asks for; of several kinds that could
 * do it the first of memory, editor, shell, browser, screen.
 *
 * @param isElsewhere the person's own tools do what the prompt asks for: then only an explicit wish counts
 */
export function planClientTools(
  prompt: Prompt,
  tools: readonly SimulatorTool[],
  isElsewhere: boolean,
): PlannedCall[] {
  if (isElsewhere && !EXPLICIT.test(prompt.text)) return [];
  for (const kind of Object.keys(planners) as ToolKind[]) {
    const offered = tools.filter((tool) => tool.kind === kind);
    const calls = offered.length === 0 ? [] : (planners[kind]?.(prompt) ?? []);
    const planned = calls.flatMap((call) => toPlanned(call, offered));
    if (planned.length > 0) return planned;
  }
  return [];
}

const EXPLICIT =
  /\b(?:bash|shell|terminal|command line|memory|remember|memorize|text editor|browser|screenshot)\b/i;

function toPlanned({ name, input }: ClientCall, offered: readonly SimulatorTool[]): PlannedCall[] {
  const [only] = offered;
  const reason = { matched: [], sources: [] };
  const member = offered.find((tool) => tool.name === name);
  if (member) return [{ tool: member, input, reason }];
  if (!only || only.toolset_name !== undefined) return [];
  // The older computer tool is one tool with an `action`.
  return [{ tool: only, input: name === undefined ? input : { action: name, ...input }, reason }];
}
