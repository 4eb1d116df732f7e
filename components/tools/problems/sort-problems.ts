import { severities } from '@/lib/core/tool/find-worst';
import type { Severity } from '@/lib/core/tool/tool-finding';

/** Gravest first; those of one severity as they came. */
export const sortProblems = <T extends { severity: Severity }>(problems: readonly T[]): T[] =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
