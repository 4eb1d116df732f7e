import { countOf } from '@/components/ui/format';
import { severities } from '@/lib/core/tool/find-worst';
import type { Severity } from '@/lib/core/tool/tool-finding';
import { problemLooks } from './problem-look';

/** How many findings there are of a severity, and that in words. */
export interface ProblemCount {
  severity: Severity;
  count: number;
  words: string;
}

/** Findings by severity, gravest first, without those there are none of. */
export function countProblems(problems: readonly { severity: Severity }[]): ProblemCount[] {
  return severities.flatMap((severity): ProblemCount[] => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [{ severity, count, words: countOf(count, problemLooks[severity].noun) }];
  });
}
