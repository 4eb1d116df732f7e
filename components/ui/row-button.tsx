import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A row of a list that can be pressed. */
export function RowButton({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        'flex w-full min-w-0 items-center gap-2 text-start enabled:hover:bg-sunken [&>svg]:size-3.5 [&>svg]:shrink-0',
        className,
      )}
    />
  );
}
