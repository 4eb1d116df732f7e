'use client';

import { useEffect, useState } from 'react';
import { Field, inputLook } from '@/components/ui/field';

export interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max?: number;
  onChange: (value: number) => void;
}

/** A whole number. What is none, or out of bounds, is told and changes nothing. */
export function NumberField({
  label,
  value,
  min,
  max = Number.MAX_SAFE_INTEGER,
  onChange,
}: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const parsed = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isValid = parsed >= min && parsed <= max;
  const bounds = max === Number.MAX_SAFE_INTEGER ? `from ${min} up` : `from ${min} to ${max}`;

  useEffect(() => {
    setText((typed) => (Number(typed) === value ? typed : String(value)));
  }, [value]);

  return (
    <Field label={label} problem={isValid ? undefined : `A whole number ${bounds}.`}>
      {({ id, describedBy }) => (
        <input
          id={id}
          inputMode="numeric"
          aria-describedby={describedBy}
          aria-invalid={!isValid}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const next = /^\d+$/.test(event.target.value.trim()) ? Number(event.target.value) : Number.NaN;
            if (next >= min && next <= max) onChange(next);
          }}
          className={`${inputLook} tabular-nums`}
        />
      )}
    </Field>
  );
}
