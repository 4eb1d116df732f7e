import { Select } from '@/components/ui/form/select';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { ShapeField } from './shape-field';
import type { ShapeProps } from './shape-props';

/** One of a few values; `value` is absent for "not set". */
export interface Choice {
  label: string;
  value?: unknown;
}

export interface ChoiceControlProps extends Omit<ShapeProps, 'shape' | 'path'> {
  options: readonly Choice[];
}

/** Stands for a value that is none of those offered. */
const CUSTOM = 'custom';

/** One of a few values. What is none of them is edited as JSON, and says so. */
export function ChoiceControl({ options, value, whenUnset, onChange, ...field }: ChoiceControlProps) {
  const now = value ?? whenUnset;
  const chosen = options.findIndex((option) => isDeepEqual(option.value, now));
  const listed = options.map((option, index) => ({ value: String(index), label: option.label }));
  return (
    <ShapeField {...field}>
      {(name) => (
        <Select
          {...(name === undefined ? {} : { label: name })}
          value={chosen < 0 ? CUSTOM : String(chosen)}
          options={chosen < 0 ? [...listed, { value: CUSTOM, label: 'as set by JSON' }] : listed}
          onChange={(next) => next !== CUSTOM && onChange(options[Number(next)]?.value)}
        />
      )}
    </ShapeField>
  );
}
