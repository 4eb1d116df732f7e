'use client';

import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { useFieldControl } from './field-control';
import { inputVariants } from './input-look';

const sizes = {
  sm: 'rounded px-1.5 py-0.5 text-xs',
  md: 'rounded-md px-2 py-1',
  lg: 'rounded-md p-2 text-base',
};

export interface TextareaProps extends ComponentProps<'textarea'> {
  variant?: keyof typeof inputVariants;
  size?: keyof typeof sizes;
  /** What stands in it cannot be used. A `Field` with an error says so by itself. */
  error?: boolean;
}

/** Some lines to type in, by itself or in a `Field`. */
export function Textarea({ variant = 'outline', size = 'md', error, className, ...rest }: TextareaProps) {
  const control = useFieldControl({ ...rest, error });
  return (
    <textarea
      {...rest}
      {...control}
      className={cx(
        'block w-full resize-y',
        variant !== 'bare' && sizes[size],
        inputVariants[variant],
        className,
      )}
    />
  );
}
