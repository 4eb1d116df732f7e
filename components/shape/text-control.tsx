import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import type { ShapeOf, ShapeProps } from './shape-props';

/** A line of text; an empty one is not set. */
export function TextControl({ shape, label, help, value, onChange }: ShapeProps<ShapeOf<'text'>>) {
  return (
    <Field label={label} description={help}>
      <Input
        placeholder={shape.isUrl ? 'https://…' : 'not set'}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        dir="auto"
      />
    </Field>
  );
}
