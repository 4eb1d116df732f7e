import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

const variants = {
  /** In the place of a list. */
  outline: 'rounded-xl border border-line border-dashed',
  /** Within the edge of a list. */
  plain: 'h-full min-h-40',
};

export interface EmptyStateProps {
  variant?: keyof typeof variants;
  icon?: ReactNode;
  /** Why nothing is there, and what to do about it. */
  children: ReactNode;
  actions?: ReactNode;
}

/** What stands where a list would, while there is nothing in it. */
export function EmptyState({ variant = 'outline', icon, children, actions }: EmptyStateProps) {
  return (
    <div
      className={cx(
        'flex flex-col items-center justify-center gap-2 p-8 text-center text-ink-muted [&>svg]:size-6',
        variants[variant],
      )}
    >
      {icon}
      <p>{children}</p>
      {actions}
    </div>
  );
}
