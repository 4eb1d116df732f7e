import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { isSameSilence } from './show-again';

/** The longest place an entry can name. What lies deeper is silenced with all its rule finds. */
const MAX_PATH = 2000;

type Silence = (tool: Pick<SessionTool, 'silenced'>) => { silenced: SilencedFinding[] };

/**
 * Silences a finding; `isRule` for all that its rule finds in the tool, now and later.
 *
 * @param before what is silenced: `undo` brings back what the new entry stands for, and leaves all others as they are
 */
export function silenceProblem(
  { rule, at }: Pick<ToolProblem, 'rule' | 'at'>,
  reason: string,
  isRule: boolean,
  before: readonly SilencedFinding[] = [],
): { change: Silence; undo: Silence } {
  const entry = { rule, ...(isRule || at.length > MAX_PATH ? {} : { path: at }), reason };
  // What is silenced with its rule needs no entries for its places.
  const isReplaced = (one: SilencedFinding) =>
    isSameSilence(one, entry) || (entry.path === undefined && one.rule === rule);
  const replaced = before.filter(isReplaced);
  return {
    change: ({ silenced = [] }) => ({ silenced: [...silenced.filter((one) => !isReplaced(one)), entry] }),
    undo: ({ silenced = [] }) => ({
      silenced: [...silenced.filter((one) => !isSameSilence(one, entry)), ...replaced],
    }),
  };
}
