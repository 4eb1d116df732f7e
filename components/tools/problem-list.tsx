import { cx } from '@/components/ui/cx';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { problemLooks } from './problem-look';

export interface ProblemListProps {
  label: string;
  problems: readonly ToolProblem[];
  /** Shows where it is; absent where there is no one place. */
  onShow?: ((problem: ToolProblem) => void) | undefined;
}

/** Findings, each with why it matters and where the rule comes from. */
export function ProblemList({ label, problems, onShow }: ProblemListProps) {
  return (
    <ul aria-label={label} className="max-h-40 shrink-0 overflow-y-auto border-line border-t bg-raised py-1">
      {problems.map((problem) => (
        <li key={`${problem.rule} ${problem.start} ${problem.message}`}>
          <Problem problem={problem} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem, onShow }: { problem: ToolProblem; onShow: ProblemListProps['onShow'] }) {
  const { severity, message, why, source, rule } = problem;
  const { icon: Icon, className, noun } = problemLooks[severity];
  const text = (
    <>
      <Icon aria-label={noun} className={cx('mt-0.5 size-3.5 shrink-0', className)} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{message}</span>
    </>
  );
  const look = 'flex w-full items-start gap-2 px-3 py-1 text-left text-xs';
  return (
    <>
      {onShow ? (
        <button type="button" onClick={() => onShow(problem)} className={cx(look, 'hover:bg-sunken')}>
          {text}
        </button>
      ) : (
        <p className={look}>{text}</p>
      )}
      {why && (
        <details className="pr-3 pb-1 pl-8.5 text-ink-muted text-xs">
          <summary className="w-fit cursor-pointer hover:text-ink">Why</summary>
          <p className="mt-0.5 text-ink-soft">{why}</p>
          <p className="mt-0.5">
            Rule <code>{rule}</code>
            {source && <>. {source}</>}
          </p>
        </details>
      )}
    </>
  );
}
