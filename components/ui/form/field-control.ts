'use client';

import { type AriaAttributes, createContext, useContext } from 'react';

/** What ties a control to its label and to what is said about it. */
export interface FieldControl {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: AriaAttributes['aria-invalid'];
}

export const FieldContext = createContext<FieldControl>({});

/**
 * For a part that people fill in: what the `Field` around it ties it with, nothing where it stands alone.
 *
 * @param own what it was given itself, which goes before; `error` marks it as wrong
 */
export function useFieldControl(own: FieldControl & { error?: boolean | undefined }): FieldControl {
  const around = useContext(FieldContext);
  return {
    ...around,
    ...(own.id === undefined ? {} : { id: own.id }),
    ...(own['aria-describedby'] === undefined ? {} : { 'aria-describedby': own['aria-describedby'] }),
    'aria-invalid': own.error || own['aria-invalid'] || around['aria-invalid'] || undefined,
  };
}
