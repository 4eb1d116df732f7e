import { Select } from '@/components/ui/form/select';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { ControlProps } from './control-props';
import { NamedControl } from './named-control';

/** Stands for a value that is none of those offered. */
const CUSTOM = 'custom';

/** One of a few values. What is none of them is edited as JSON, and says so. */
export function ChoiceControl({ field, control, value, onChange, ...rest }: ControlProps<'choice'>) {
  const now = value ?? field.whenUnset;
  const chosen = control.options.findIndex((option) => isDeepEqual(option.value, now));
  const options = control.options.map((option, index) => ({ value: String(index), label: option.label }));
  return (
    <NamedControl field={field} {...rest}>
      <Select
        label={field.label}
        value={chosen < 0 ? CUSTOM : String(chosen)}
        options={chosen < 0 ? [...options, { value: CUSTOM, label: 'as set by JSON' }] : options}
        onChange={(next) => next !== CUSTOM && onChange(control.options[Number(next)]?.value)}
      />
    </NamedControl>
  );
}
