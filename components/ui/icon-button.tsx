import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

const sizes = {
  sm: 'size-6 rounded',
  md: 'size-7 rounded-md',
  lg: 'size-8 rounded-md',
};

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: shown on hover, and read to those who hear the page. */
  label: string;
  icon: ReactNode;
  size?: keyof typeof sizes;
}

/** A button that is only an icon. */
export function IconButton({ label, icon, size = 'sm', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex shrink-0 items-center justify-center text-ink-muted transition-colors',
        'hover:bg-sunken hover:text-ink disabled:cursor-not-allowed disabled:opacity-40 [&_svg]:size-3.5',
        sizes[size],
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
}
