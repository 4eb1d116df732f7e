import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

/** The name of a control, over it or before it. */
export function FieldLabel(props: ComponentProps<'label'> & { htmlFor: string }) {
  const { htmlFor, className, children, ...rest } = props;
  return (
    <label {...rest} htmlFor={htmlFor} className={cx('font-medium text-ink-soft text-xs', className)}>
      {children}
    </label>
  );
}
