import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

const variants = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong border-transparent font-medium',
  secondary: 'bg-surface text-ink border-line-strong hover:bg-sunken',
  ghost: 'text-ink-soft border-transparent hover:bg-sunken hover:text-ink',
  danger: 'text-bad border-line-strong bg-surface hover:bg-bad-soft',
};

const sizes = {
  sm: 'h-6 gap-1 px-2 text-xs rounded',
  md: 'h-7 gap-1.5 px-2.5 rounded-md',
  lg: 'h-8 gap-1.5 px-3 rounded-md',
};

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  icon?: ReactNode;
}

/** A button with words on it. */
export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={cx(
        'inline-flex shrink-0 items-center justify-center whitespace-nowrap border transition-colors',
        'disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-3.5',
        variants[variant],
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
