import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import type { SessionTool } from '@/lib/core/session/session-tool';

/** The longest place an entry can name. What lies deeper is silenced with all its rule finds. */
const MAX_PATH = 2000;

/** A tool's silenced findings with one more; `isRule` for all that its rule finds in the tool, now and later. */
export function silenceProblem(
  { rule, at }: Pick<ToolProblem, 'rule' | 'at'>,
  reason: string,
  isRule: boolean,
): (tool: SessionTool) => Partial<SessionTool> {
  const entry = { rule, ...(isRule || at.length > MAX_PATH ? {} : { path: at }), reason };
  return ({ silenced = [] }) => ({
    // What is silenced with its rule needs no entries for its places.
    silenced: [...silenced.filter((one) => one.rule !== rule || entry.path !== undefined), entry],
  });
}
