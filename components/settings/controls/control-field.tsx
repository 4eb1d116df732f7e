import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import type { ControlProps } from './control-props';

export interface ControlFieldProps extends Pick<ControlProps, 'field' | 'notes' | 'isBare'> {
  problem?: string | undefined;
  children: (props: {
    id: string | undefined;
    describedBy: string | undefined;
    /** For those who hear the page, where no label is drawn. */
    name: string | undefined;
  }) => ReactNode;
}

/** A control with its label, and below it what stands in the way of its value, or else what it does. */
export function ControlField({ field, notes, isBare, problem, children }: ControlFieldProps) {
  if (isBare) return children({ id: undefined, describedBy: undefined, name: field.label });
  return (
    <Field label={field.label} note={notes.length > 0 ? notes.join(' ') : field.help} problem={problem}>
      {({ id, describedBy }) => children({ id, describedBy, name: undefined })}
    </Field>
  );
}
