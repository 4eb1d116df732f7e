import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A button that reads as a link: within a line of text. */
export function TextButton({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cx('rounded text-info underline-offset-2 hover:underline', className)}
    />
  );
}
