import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

export interface FieldsetProps {
  legend: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Controls that belong together, under one name. */
export function Fieldset({ legend, className, children }: FieldsetProps) {
  return (
    <fieldset className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <legend className="mb-1 font-medium text-ink-soft text-xs">{legend}</legend>
      {children}
    </fieldset>
  );
}
