import type { LintFinding } from './lint-finding';

/** What each rule that is broken takes away, however often it is. */
const COST = { error: 30, warning: 10, info: 4 } as const;
/** What the API refuses has no more than that, however good the rest is. */
const MOST_REFUSED = 40;

/**
 * How good tools are, from 0 to 100: each rule a tool breaks takes away 30 for an error, 10 for a warning and 4 for advice,
 * and a tool the API refuses has 40 at most. The set has the mean of its tools, less what it breaks as a whole, and 40 at
 * most where the API would refuse it.
 */
export function scoreFindings(
  findings: readonly LintFinding[],
  count: number,
): { set: number; tools: number[] } {
  const byTool = new Map<number | null, LintFinding[]>();
  for (const finding of findings) {
    const known = byTool.get(finding.tool);
    if (known) known.push(finding);
    else byTool.set(finding.tool, [finding]);
  }
  const tools = Array.from({ length: count }, (_, index) => toScore(100, byTool.get(index) ?? []));
  const mean = count === 0 ? 100 : tools.reduce((sum, score) => sum + score, 0) / count;
  const set = toScore(mean, byTool.get(null) ?? []);
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return { set: isRefused ? Math.min(MOST_REFUSED, set) : set, tools };
}

function toScore(from: number, findings: readonly LintFinding[]): number {
  const broken = new Map(findings.map(({ id, severity }) => [id, severity]));
  const cost = [...broken.values()].reduce((sum, severity) => sum + COST[severity], 0);
  const isRefused = [...broken.values()].includes('error');
  return Math.round(Math.max(0, Math.min(isRefused ? MOST_REFUSED : 100, from - cost)));
}
