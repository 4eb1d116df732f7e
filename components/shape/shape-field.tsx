import type { ReactNode } from 'react';
import { Field } from '@/components/ui/form/field';
import type { ShapeProps } from './shape-props';

export interface ShapeFieldProps extends Pick<ShapeProps, 'label' | 'help' | 'isBare'> {
  problem?: string | undefined;
  /** @param name for those who hear the page, where no label is drawn */
  children: (name: string | undefined) => ReactNode;
}

/** A control with its label, and below it what is wrong with it, or else what it does. */
export function ShapeField({ label, help, isBare, problem, children }: ShapeFieldProps) {
  if (isBare) return children(label);
  return (
    <Field label={label} description={help} error={problem}>
      {children(undefined)}
    </Field>
  );
}
