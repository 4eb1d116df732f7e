import type { SessionTool } from '@/lib/core/session/session-tool';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';

/** Whether two entries silence the same. */
export const isSameSilence = (a: SilencedFinding, b: SilencedFinding): boolean =>
  a.rule === b.rule && a.path === b.path;

/** A tool's silenced findings without an entry: what it kept quiet is told again. */
export const showAgain =
  (entry: SilencedFinding) =>
  ({ silenced = [] }: Pick<SessionTool, 'silenced'>): { silenced: SilencedFinding[] } => ({
    silenced: silenced.filter((one) => !isSameSilence(one, entry)),
  });
