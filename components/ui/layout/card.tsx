import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';
import { cardSizes, cardVariants } from './card-look';

export interface CardProps extends ComponentProps<'div'> {
  /** What it is for those who hear the page. */
  as?: 'div' | 'section' | 'main';
  variant?: keyof typeof cardVariants;
  size?: keyof typeof cardSizes;
}

/** A surface with an edge that holds one thing. */
export function Card({
  as: Element = 'div',
  variant = 'surface',
  size = 'md',
  className,
  ...rest
}: CardProps) {
  return <Element {...rest} className={cx(cardVariants[variant], cardSizes[size], className)} />;
}
