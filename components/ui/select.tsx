import { ChevronsUpDown } from 'lucide-react';

interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps {
  label: string;
  value: string;
  options: SelectOption[];
  onChange: (value: string) => void;
}

/** A choice of one among a few: the browser's own, in our clothes. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <span className="relative block w-full">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-7 w-full cursor-pointer appearance-none truncate rounded-md border border-line-strong bg-surface pr-7 pl-2 text-ink hover:border-ink-muted"
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
