'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { findingLooks } from '@/components/ui/finding/finding-looks';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { RowButton } from '@/components/ui/row-button';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { SilenceForm } from './silence-form';

export interface ProblemRowProps {
  problem: ToolProblem;
  /** How many findings of its rule the list has. */
  sameRule: number;
  /** Shows where it is; absent where there is no one place. */
  onShow?: ((problem: ToolProblem) => void) | undefined;
  onFix?: ((problem: ToolProblem) => void) | undefined;
  /** Absent where nothing could keep it. */
  onSilence?: ((problem: ToolProblem, reason: string, isRule: boolean) => void) | undefined;
}

/** One finding: what is wrong, what its rule asks for and why, and what can be done about it. */
export function ProblemRow({ problem, sameRule, onShow, onFix, onSilence }: ProblemRowProps) {
  const [isSilencing, setSilencing] = useState(false);
  const { severity, message, about, rule, fix } = problem;
  const { icon: Icon, className, noun } = findingLooks[severity];
  const text = (
    <>
      <Icon aria-label={noun} className={cx('mt-0.5 size-3.5 shrink-0', className)} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{message}</span>
    </>
  );
  const look = 'flex w-full items-start gap-2 px-3 pt-1 text-start text-xs';
  // What the API refuses is refused whether or not it is told.
  const canSilence = onSilence !== undefined && severity !== 'error' && problem.rule !== 'more';
  return (
    <>
      {onShow ? (
        <RowButton onClick={() => onShow(problem)} className={look}>
          {text}
        </RowButton>
      ) : (
        <p className={look}>{text}</p>
      )}
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1 pr-3 pb-1.5 pl-8.5 text-xs">
        {about && (
          <Disclosure
            summary={about.title}
            className="min-w-0 flex-1 basis-40 text-ink-muted"
            summaryClassName="w-fit py-0.5 text-ink-muted"
          >
            <p className="mt-0.5 text-ink-soft">{about.why}</p>
            <p className="mt-0.5">
              Rule <code>{rule}</code>. Source: {about.source.replace(/\.$/, '')}.
            </p>
          </Disclosure>
        )}
        {fix && onFix && (
          <Button size="sm" className="max-w-full truncate" title={fix.label} onClick={() => onFix(problem)}>
            {fix.label}
          </Button>
        )}
        {canSilence && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Silence: ${message}`}
            aria-expanded={isSilencing}
            onClick={() => setSilencing(!isSilencing)}
          >
            Silence…
          </Button>
        )}
      </div>
      {isSilencing && canSilence && (
        <SilenceForm
          sameRule={sameRule}
          onSilence={(reason, isRule) => onSilence(problem, reason, isRule)}
          onCancel={() => setSilencing(false)}
        />
      )}
    </>
  );
}
