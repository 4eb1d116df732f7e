import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import type { ShapeProps } from './shape-props';

/** One of a few values, or none. */
export function ChoiceControl({
  label,
  help,
  value,
  onChange,
  options,
}: Omit<ShapeProps, 'shape'> & { options: readonly (string | boolean)[] }) {
  return (
    <Field label={label} description={help}>
      <Select
        value={value === undefined ? '' : String(value)}
        options={[
          { value: '', label: 'not set' },
          ...options.map((option) => ({ value: String(option), label: String(option) })),
        ]}
        onChange={(next) => onChange(options.find((option) => String(option) === next))}
      />
    </Field>
  );
}
