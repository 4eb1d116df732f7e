import type { ReactNode } from 'react';
import { cx } from './cx';

const variants = {
  neutral: 'border-line bg-raised text-ink-soft',
  wait: 'border-wait/30 bg-wait-soft text-wait',
  bad: 'border-bad/30 bg-bad-soft text-bad',
  good: 'border-good/30 bg-good-soft text-good',
  info: 'border-info/30 bg-info-soft text-info',
};

export interface NoticeProps {
  variant?: keyof typeof variants;
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears. */
  isAlert?: boolean;
}

/** A boxed word about how things stand, with what can be done about it. */
export function Notice({
  variant = 'neutral',
  icon,
  title,
  children,
  actions,
  isAlert = false,
}: NoticeProps) {
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={cx(
        'flex min-w-0 gap-2 rounded-lg border px-3 py-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0',
        variants[variant],
      )}
    >
      {icon}
      <div className="min-w-0 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">{title}</p>
        {children && <div className="mt-0.5 text-ink-soft [overflow-wrap:anywhere]">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
