'use client';

import { type ReactNode, useId, useMemo } from 'react';
import { FieldContext, type FieldControl } from './form/field-control';

export interface FieldProps {
  label: string;
  /** What it does, in small print. */
  note?: ReactNode;
  problem?: string | undefined;
  /**
   * An `Input`, `Textarea`, `Select` or `Checkbox`, which is tied to the label by itself, or what makes one of what ties
   * it. What names itself, as the editor does, may stand here too.
   */
  children: ReactNode | ((props: { id: string; describedBy: string | undefined }) => ReactNode);
}

/** A labelled control with a word about it, and about what is wrong with it. */
export function Field({ label, note, problem, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const describedBy = note !== undefined || problem !== undefined ? noteId : undefined;
  const control = useMemo<FieldControl>(
    () => ({ id, 'aria-describedby': describedBy, 'aria-invalid': problem !== undefined }),
    [id, describedBy, problem],
  );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium text-ink-soft text-xs">
        {label}
      </label>
      <FieldContext value={control}>
        {typeof children === 'function' ? children({ id, describedBy }) : children}
      </FieldContext>
      {describedBy && (
        <p id={noteId} className={problem ? 'text-bad text-xs' : 'text-ink-muted text-xs'}>
          {problem ?? note}
        </p>
      )}
    </div>
  );
}

/** How a text input or box looks. */
export const inputClass =
  'w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-ink placeholder:text-ink-muted hover:border-ink-muted';
