import type { ReactNode } from 'react';
import { Field } from '@/components/ui/form/field';
import type { ControlProps } from './control-props';

export interface ControlFieldProps extends Pick<ControlProps, 'field' | 'notes' | 'isBare'> {
  problem?: string | undefined;
  /** @param name for those who hear the page, where no label is drawn */
  children: (name: string | undefined) => ReactNode;
}

/** A control with its label, and below it what stands in the way of its value, or else what it does. */
export function ControlField({ field, notes, isBare, problem, children }: ControlFieldProps) {
  if (isBare) return children(field.label);
  return (
    <Field label={field.label} description={notes.length > 0 ? notes.join(' ') : field.help} error={problem}>
      {children(undefined)}
    </Field>
  );
}
