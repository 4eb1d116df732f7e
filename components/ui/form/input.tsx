'use client';

import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { useFieldControl } from './field-control';
import { inputSizes, inputVariants } from './input-look';

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  variant?: keyof typeof inputVariants;
  size?: keyof typeof inputSizes;
  /** What stands in it cannot be used. A `Field` with an error says so by itself. */
  error?: boolean;
}

/**
 * A line to type in, by itself or in a `Field`. The browser's own: the library's Input and Field would be 10 KB of the
 * first load, gzipped, for what an id and two attributes do.
 */
export function Input({ variant = 'outline', size = 'md', error, className, ...rest }: InputProps) {
  const control = useFieldControl({ ...rest, error });
  return (
    <input
      {...rest}
      {...control}
      className={cx(
        variant === 'bare' ? 'min-w-0 flex-1' : cx('w-full', inputSizes[size]),
        inputVariants[variant],
        className,
      )}
    />
  );
}
