'use client';

import { Field, inputClass } from '@/components/ui/field';
import type { InvalidSettings, MarkInvalid } from './use-invalid-settings';

export interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max?: number;
  onChange: (value: number) => void;
  broken: InvalidSettings;
  onBroken: MarkInvalid;
}

/** A whole number. What is none, or out of bounds, stays in the box, is told, and changes nothing. */
export function NumberField({
  label,
  value,
  min,
  max = Number.MAX_SAFE_INTEGER,
  onChange,
  broken,
  onBroken,
}: NumberFieldProps) {
  const { text = String(value), problem } = broken[label] ?? {};
  const bounds = max === Number.MAX_SAFE_INTEGER ? `from ${min} up` : `from ${min} to ${max}`;

  const change = (typed: string) => {
    const next = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    const isValid = next >= min && next <= max;
    onBroken(label, isValid ? undefined : { text: typed, problem: `A whole number ${bounds}.` });
    if (isValid) onChange(next);
  };

  return (
    <Field label={label} problem={problem}>
      {({ id, describedBy }) => (
        <input
          id={id}
          inputMode="numeric"
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined}
          value={text}
          onChange={(event) => change(event.target.value)}
          className={`${inputClass} tabular-nums`}
        />
      )}
    </Field>
  );
}
