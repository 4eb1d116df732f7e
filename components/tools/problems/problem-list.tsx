import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { ProblemRow, type ProblemRowProps } from './problem-row';
import { sortProblems } from './sort-problems';

export interface ProblemListProps extends Omit<ProblemRowProps, 'problem' | 'sameRule'> {
  label: string;
  /** Those that are told. */
  problems: readonly ToolProblem[];
  /** Fills the place it is given, rather than a strip below something else. */
  isWhole?: boolean;
  /** What stands below them. */
  children?: ReactNode;
}

/** Findings, gravest first, each with what its rule asks for and what can be done about it. */
export default function ProblemList({
  label,
  problems,
  isWhole = false,
  children,
  ...row
}: ProblemListProps) {
  return (
    <section
      aria-label={label}
      className={cx(
        'overflow-y-auto py-1',
        isWhole ? 'min-h-0 flex-1' : 'max-h-56 shrink-0 border-line border-t bg-raised',
      )}
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
