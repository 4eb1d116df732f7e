import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

export interface FieldsetProps {
  /** Absent where its name stands elsewhere: then it has an `aria-label`. */
  legend?: ReactNode;
  'aria-label'?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** Controls that belong together, under one name. */
export function Fieldset({ legend, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset {...rest} className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      {legend !== undefined && <legend className="mb-1 font-medium text-ink-soft text-xs">{legend}</legend>}
      {children}
    </fieldset>
  );
}
