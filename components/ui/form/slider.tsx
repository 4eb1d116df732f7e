import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

export interface SliderProps extends Omit<ComponentProps<'input'>, 'type' | 'size' | 'onChange'> {
  label: string;
  value: number;
  onValueChange: (value: number) => void;
}

/** A place between two numbers. */
export function Slider({ label, value, onValueChange, className, ...rest }: SliderProps) {
  return (
    <input
      {...rest}
      type="range"
      aria-label={label}
      value={value}
      onChange={(event) => onValueChange(event.target.valueAsNumber)}
      className={cx('w-full cursor-pointer accent-accent', className)}
    />
  );
}
