import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

const kinds = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong border-transparent font-medium',
  plain: 'bg-surface text-ink border-line-strong hover:bg-sunken',
  quiet: 'text-ink-soft border-transparent hover:bg-sunken hover:text-ink',
  danger: 'text-bad border-line-strong bg-surface hover:bg-bad-soft',
};

const sizes = {
  small: 'h-6 gap-1 px-2 text-xs rounded',
  normal: 'h-7 gap-1.5 px-2.5 rounded-md',
};

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
  icon?: ReactNode;
}

/** A button with words on it. */
export function Button({ kind = 'plain', size = 'normal', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cx(
        'inline-flex shrink-0 items-center justify-center whitespace-nowrap border transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-3.5',
        kinds[kind],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
