import { useState } from 'react';
import { Input } from '@/components/ui/form/input';
import { FilterMenu } from './filter-menu';

export interface DateFilterProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (range: { from: string | null; to: string | null }) => void;
}

const presets = [
  { value: '0', label: 'Today' },
  { value: '6', label: 'Last 7 days' },
  { value: '29', label: 'Last 30 days' },
  { value: '364', label: 'Last 365 days' },
];

const CUSTOM = { value: 'custom', label: 'Choose days…' };

/** When a session was last changed: some days back, or between two days. */
export function DateFilter({ from, to, onChange }: DateFilterProps) {
  const [isChoosing, setChoosing] = useState(false);
  const preset = to ? undefined : presets.find(({ value }) => toDay(Number(value)) === from)?.value;
  const isSet = from !== undefined || to !== undefined;
  const choose = (value: string | null) => {
    setChoosing(value === CUSTOM.value);
    if (value === null) onChange({ from: null, to: null });
    else if (value !== CUSTOM.value) onChange({ from: toDay(Number(value)), to: null });
  };
  const isOpen = isChoosing || (isSet && preset === undefined);
  return (
    <>
      <FilterMenu
        name="Date"
        value={isOpen ? CUSTOM.value : preset}
        options={[...presets, isOpen ? { ...CUSTOM, label: 'chosen days' } : CUSTOM]}
        onChange={choose}
      />
      {isOpen && (
        <span className="inline-flex items-center gap-1 text-ink-muted text-xs">
          <DayInput label="From" value={from} onChange={(day) => onChange({ from: day, to: to ?? null })} />
          to
          <DayInput label="To" value={to} onChange={(day) => onChange({ from: from ?? null, to: day })} />
        </span>
      )}
    </>
  );
}

interface DayInputProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | null) => void;
}

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <Input
      size="sm"
      type="date"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      className="w-auto px-1"
    />
  );
}

/** The day so many days ago, where the person is. */
function toDay(daysAgo: number): string {
  const date = new Date();
  date.setDate(date.getDate() - daysAgo);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
