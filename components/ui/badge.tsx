import type { ReactNode } from 'react';
import { cx } from './cx';

const variants = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  call: 'bg-call-soft text-call',
  good: 'bg-good-soft text-good',
  wait: 'bg-wait-soft text-wait',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
};

export type BadgeVariant = keyof typeof variants;

/** A small word with a colour that says how things stand. */
export function Badge({ variant = 'neutral', children }: { variant?: BadgeVariant; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-4.5 shrink-0 items-center gap-1 whitespace-nowrap rounded px-1.5 font-medium text-2xs',
        '[&_svg]:size-3',
        variants[variant],
      )}
    >
      {children}
    </span>
  );
}
