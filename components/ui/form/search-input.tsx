'use client';

import { Search } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { Input, type InputProps } from './input';

const variants = {
  outline: 'rounded-md border border-line-strong bg-surface focus-within:border-accent',
  /** In a row that is a box already. */
  bare: '',
};

const sizes = {
  md: 'h-7 gap-1.5 px-2',
  lg: 'h-8 gap-2 px-2.5',
};

export interface SearchInputProps extends Omit<InputProps, 'type' | 'size' | 'variant' | 'error'> {
  /** What is looked for. */
  label: string;
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** The key that leads to it, shown at its end. */
  shortcut?: string;
}

/** Where one types what to look for. `className` is for the box around it. */
export function SearchInput(props: SearchInputProps) {
  const { label, variant = 'outline', size = 'md', shortcut, className, ...rest } = props;
  return (
    <label className={cx('flex min-w-0 shrink-0 items-center', sizes[size], variants[variant], className)}>
      <Search className="size-3.5 shrink-0 text-ink-muted" />
      <Input
        {...rest}
        type="search"
        variant="bare"
        aria-label={label}
        className="[&::-webkit-search-cancel-button]:appearance-none"
      />
      {shortcut && <kbd className="rounded border border-line px-1 text-2xs text-ink-muted">{shortcut}</kbd>}
    </label>
  );
}
