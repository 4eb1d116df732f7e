'use client';

import { type ReactNode, useId, useMemo } from 'react';
import { FieldContext, type FieldControl } from './field-control';
import { FieldLabel } from './field-label';

export interface FieldProps {
  label: string;
  /** What it does, in small print. */
  description?: ReactNode;
  /** What is wrong with it, in the place of the description. */
  error?: string | undefined;
  /**
   * An `Input`, `Textarea`, `Select` or `Checkbox`, which is tied to the label by itself. What names itself, as the editor
   * does, may stand here too.
   */
  children: ReactNode;
}

/** A labelled control with a word about it, and about what is wrong with it. */
export function Field({ label, description, error, children }: FieldProps) {
  const id = useId();
  const descriptionId = `${id}-description`;
  const describedBy = description !== undefined || error !== undefined ? descriptionId : undefined;
  const control = useMemo<FieldControl>(
    () => ({ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined }),
    [id, describedBy, error],
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldContext value={control}>{children}</FieldContext>
      {describedBy && (
        <p id={descriptionId} className={error ? 'text-bad text-xs' : 'text-ink-muted text-xs'}>
          {error ?? description}
        </p>
      )}
    </div>
  );
}
