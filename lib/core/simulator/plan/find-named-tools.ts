import type { Range } from '../language/read-prompt';
import type { SimulatorTool } from '../request/simulator-tool';

const NO_TOOLS =
  /\b(?:without|don['’]t use|do not use|never use|no)(?: using| calling)?(?: any| the)? tools?\b/i;
const NOT_THIS = /\b(?:don['’]t|do not|never|without|not)\b[^.;,!?]*$/i;

/** The tools a prompt does not forbid: "don't call get_weather", "without tools". */
export function findAllowedTools(text: string, tools: readonly SimulatorTool[]): SimulatorTool[] {
  if (NO_TOOLS.test(text)) return [];
  return tools.filter((tool) => {
    const at = findName(text, tool.name);
    return at < 0 || !NOT_THIS.test(text.slice(Math.max(0, at - 30), at));
  });
}

/**
 * The tools a prompt calls by their very name, in its order, each with the part of the prompt that speaks of it: from
 * its name to the next, and for the first from the beginning.
 */
export function findNamedTools(
  text: string,
  tools: readonly SimulatorTool[],
): { tool: SimulatorTool; range: Range }[] {
  const found = tools.map((tool) => ({ tool, at: findName(text, tool.name) })).filter(({ at }) => at >= 0);
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return inOrder.map(({ tool, at }, index) => {
    const end = inOrder[index + 1]?.at ?? text.length;
    return { tool, range: { start: index === 0 ? 0 : at, end } };
  });
}

/** A name of one plain word ("weather") is a word; only longer names are unmistakable. */
function findName(text: string, name: string): number {
  if (!/[_-]|\p{Ll}\p{Lu}/u.test(name)) return -1;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const before = text[at - 1] ?? ' ';
  const after = text[at + name.length] ?? ' ';
  return at >= 0 && !/[\w-]/.test(before) && !/[\w-]/.test(after) ? at : -1;
}
