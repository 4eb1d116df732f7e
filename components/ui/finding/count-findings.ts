import { countOf } from '@/components/ui/format';
import { severities } from '@/lib/core/tool/find-worst';
import type { Severity } from '@/lib/core/tool/tool-finding';
import { findingLooks } from './finding-looks';

/** How many findings there are of a severity, and that in words. */
export interface FindingCount {
  severity: Severity;
  count: number;
  words: string;
}

/** Findings by severity, gravest first, without those there are none of. */
export function countFindings(problems: readonly { severity: Severity }[]): FindingCount[] {
  return severities.flatMap((severity): FindingCount[] => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [{ severity, count, words: countOf(count, findingLooks[severity].noun) }];
  });
}
