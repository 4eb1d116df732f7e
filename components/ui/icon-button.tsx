import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: shown on hover, and read to those who hear the page. */
  label: string;
  icon: ReactNode;
}

/** A button that is only an icon. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-muted transition-colors',
        'hover:bg-sunken hover:text-ink disabled:cursor-not-allowed disabled:opacity-40 [&_svg]:size-3.5',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
}
