import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { findingLooks } from '@/components/ui/finding/finding-looks';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { isFixOfSettings, type SessionProblem } from '@/lib/core/run/request/find-session-problems';

export interface RequestProblemsProps {
  problems: readonly SessionProblem[];
  /** Opened: somebody has pressed Run, and it was not sent. */
  isOpen: boolean;
  onShow: (problem: SessionProblem) => void;
  onFix: (problem: SessionProblem) => void;
  /** Present where it was held back: sends it all the same. */
  onSendAnyway: (() => void) | undefined;
}

/** What is wrong with the next request, each with its place and what mends it. */
export default function RequestProblems({
  problems,
  isOpen,
  onShow,
  onFix,
  onSendAnyway,
}: RequestProblemsProps) {
  return (
    <section
      aria-label="Problems of the next request"
      className="mx-2 mb-2 rounded-md border border-line bg-surface"
    >
      <Disclosure
        open={isOpen}
        summary={
          <>
            <FindingBadges problems={problems} /> in what would be sent
          </>
        }
        summaryClassName="px-2 py-1"
      >
        <ul className="max-h-48 overflow-y-auto border-line border-t py-1">
          {problems.map((problem) => (
            <li key={`${problem.id} ${problem.path} ${problem.message}`}>
              <Problem problem={problem} onShow={onShow} onFix={onFix} />
            </li>
          ))}
        </ul>
        {onSendAnyway && (
          <div className="flex flex-wrap items-center gap-2 border-line border-t px-2 py-1.5 text-xs">
            <span className="mr-auto">It was not sent: the API would refuse it.</span>
            <Button size="sm" onClick={onSendAnyway}>
              Send anyway
            </Button>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

function Problem({
  problem,
  onShow,
  onFix,
}: Pick<RequestProblemsProps, 'onShow' | 'onFix'> & { problem: SessionProblem }) {
  const { severity, message, path, source, fix, place } = problem;
  const { icon: Icon, className, noun } = findingLooks[severity];
  return (
    <div className="flex items-start gap-2 px-2 py-1 text-xs">
      <Icon aria-label={noun} className={cx('mt-0.5 size-3.5 shrink-0', className)} />
      <div className="min-w-0 flex-1">
        <p className="[overflow-wrap:anywhere]">{message}</p>
        <p className="truncate text-ink-muted" title={`Source: ${source}`}>
          {path !== '' && <code>{path}</code>} {source}
        </p>
        <div className="flex flex-wrap gap-1 pt-0.5 empty:hidden">
          {fix && isFixOfSettings(problem) && (
            <Button size="sm" className="max-w-full" title={fix.label} onClick={() => onFix(problem)}>
              <span className="min-w-0 truncate">{fix.label}</span>
            </Button>
          )}
          {place.kind !== 'message' && (
            <Button size="sm" variant="ghost" onClick={() => onShow(problem)}>
              Show
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
