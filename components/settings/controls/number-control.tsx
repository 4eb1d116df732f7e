'use client';

import { Input } from '@/components/ui/form/input';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** A whole number. What is none, or out of bounds, stays in the box, is told, and changes nothing. */
export function NumberControl({
  field,
  control: { min, max = Number.MAX_SAFE_INTEGER },
  value = field.whenUnset,
  onChange,
  invalid,
  onInvalid,
  ...rest
}: ControlProps<'number'>) {
  const { text = String(value ?? ''), problem } = invalid ?? {};
  const bounds = max === Number.MAX_SAFE_INTEGER ? `from ${min} up` : `from ${min} to ${max}`;

  const change = (typed: string) => {
    const next = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    const isValid = next >= min && next <= max;
    onInvalid(isValid ? undefined : { text: typed, problem: `A whole number ${bounds}.` });
    if (isValid) onChange(next);
  };

  return (
    <ControlField field={field} problem={problem} {...rest}>
      {(name) => (
        <Input
          aria-label={name}
          inputMode="numeric"
          error={problem !== undefined}
          value={text}
          onChange={(event) => change(event.target.value)}
          className="tabular-nums"
        />
      )}
    </ControlField>
  );
}
