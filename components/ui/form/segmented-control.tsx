import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** Shown on hover. */
  title?: string;
  /** Cannot be chosen as things are; `title` says why. */
  disabled?: boolean;
}

export interface SegmentedControlProps<Value extends string> {
  label: string;
  options: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice of one among two or three, all in sight. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange } = props;
  return (
    <fieldset className="flex w-fit items-center rounded-md bg-sunken p-0.5" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          title={option.title}
          aria-pressed={option.value === value}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
          className={cx(
            'flex h-6 items-center gap-1 rounded px-2 text-xs disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-3',
            option.value === value ? 'bg-surface text-ink shadow-sm' : 'text-ink-muted hover:text-ink',
          )}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
