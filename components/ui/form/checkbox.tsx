'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { useFieldControl } from './field-control';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'size' | 'onChange'> {
  /** Without one, it needs an `aria-label`. */
  label?: ReactNode;
  /** What it does, in small print. */
  description?: ReactNode;
  checked: boolean;
  onCheckedChange?: (checked: boolean) => void;
}

/**
 * A box to tick, before its label. The browser's own in the accent colour: the library's would be 8 KB of the first load,
 * gzipped.
 */
export function Checkbox(props: CheckboxProps) {
  const { label, description, checked, onCheckedChange, className, ...rest } = props;
  const control = useFieldControl(rest);
  const box = (
    <input
      {...rest}
      {...control}
      type="checkbox"
      checked={checked}
      onChange={(event) => onCheckedChange?.(event.target.checked)}
      className={cx('accent-accent', label === undefined && className)}
    />
  );
  if (label === undefined) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the box in it
    <label className={cx('flex min-w-0 items-start gap-2', className)}>
      {/* As high as the first line: in the middle of it, whatever the size of the text. */}
      <span className="flex h-[1lh] shrink-0 items-center">{box}</span>
      <span className={cx('min-w-0', rest.disabled && 'text-ink-muted')}>
        {label}
        {description !== undefined && <span className="block text-ink-muted text-xs">{description}</span>}
      </span>
    </label>
  );
}
