import type { ReactNode } from 'react';
import { cx } from './cx';

const tones = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  call: 'bg-call-soft text-call',
  good: 'bg-good-soft text-good',
  wait: 'bg-wait-soft text-wait',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
};

export type Tone = keyof typeof tones;

/** A small word with a colour that says how things stand. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-4.5 shrink-0 items-center gap-1 whitespace-nowrap rounded px-1.5 font-medium text-2xs',
        '[&_svg]:size-3',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
