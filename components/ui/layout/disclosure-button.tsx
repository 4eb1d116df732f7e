import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

export interface DisclosureButtonProps extends ComponentProps<'button'> {
  expanded: boolean;
}

/** Opens and closes what stands elsewhere: for the part that is made only when it is opened, or is not below it. */
export function DisclosureButton({ expanded, className, children, ...rest }: DisclosureButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-expanded={expanded}
      className={cx('flex items-center gap-1 rounded [&>svg]:size-3.5 [&>svg]:shrink-0', className)}
    >
      {expanded ? <ChevronDown /> : <ChevronRight />}
      {children}
    </button>
  );
}
