import type { ReactNode } from 'react';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { ProblemRow, type ProblemRowProps } from './problem-row';
import { sortProblems } from './sort-problems';

export interface ProblemListProps extends Omit<ProblemRowProps, 'problem' | 'sameRule'> {
  label: string;
  /** Those that are told. */
  problems: readonly ToolProblem[];
  /** What stands below them. */
  children?: ReactNode;
}

/** Findings, gravest first, each with what its rule asks for and what can be done about it. */
export function ProblemList({ label, problems, children, ...row }: ProblemListProps) {
  return (
    <section
      aria-label={label}
      className="max-h-56 shrink-0 overflow-y-auto border-line border-t bg-raised py-1"
    >
      {problems.length > 0 && (
        <>
          <div className="px-3 py-1">
            <FindingBadges problems={problems} />
          </div>
          <ul aria-label={label}>
            {sortProblems(problems).map((problem) => (
              <li key={`${problem.rule} ${problem.at} ${problem.message}`}>
                <ProblemRow
                  problem={problem}
                  sameRule={problems.filter(({ rule }) => rule === problem.rule).length}
                  {...row}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  );
}
