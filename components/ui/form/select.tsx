'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useFieldControl } from './field-control';

interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps {
  id?: string;
  /** What is chosen; not needed in a `Field`, or with a label for its id. */
  label?: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  disabled?: boolean;
  error?: boolean;
}

/** A choice of one among a few: the browser's own, in our clothes. */
export function Select({ id, label, value, options, onChange, disabled, error }: SelectProps) {
  const control = useFieldControl({ ...(id === undefined ? {} : { id }), error });
  return (
    <span className="relative block w-full">
      <select
        {...control}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        className="h-7 w-full cursor-pointer appearance-none truncate rounded-md border border-line-strong bg-surface pr-7 pl-2 text-ink hover:border-ink-muted disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-bad"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2 size-3.5 text-ink-muted" />
    </span>
  );
}
