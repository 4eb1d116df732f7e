import { ShapeControl } from '@/components/shape/shape-control';
import type { ControlProps } from './control-props';

/** A field edited by what the API takes at its place. */
export function ShapeFieldControl({
  field: { label, help },
  control: { shape },
  value,
  onChange,
  notes,
  at,
}: ControlProps<'shape'>) {
  return (
    <ShapeControl
      shape={shape}
      label={label}
      help={notes.length > 0 ? notes.join(' ') : help}
      path={at}
      value={value}
      onChange={onChange}
    />
  );
}
