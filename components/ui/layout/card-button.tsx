import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { cardSizes, cardVariants } from './card-look';

export interface CardButtonProps extends ComponentProps<'button'> {
  size?: 'sm' | 'md';
  /** One of some to choose from, and whether it is the chosen one. */
  selected?: boolean;
}

/** A card that can be pressed. */
export function CardButton({ size = 'md', selected, className, ...rest }: CardButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={selected}
      {...rest}
      className={cx(
        cardVariants.surface,
        cardSizes[size],
        'text-start transition-colors hover:border-accent disabled:opacity-60',
        'aria-pressed:border-accent aria-pressed:bg-accent-soft',
        className,
      )}
    />
  );
}
