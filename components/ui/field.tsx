import { type ReactNode, useId } from 'react';

export interface FieldProps {
  label: string;
  /** What it does, in small print. */
  note?: ReactNode;
  problem?: string | undefined;
  children: (props: { id: string; describedBy: string | undefined }) => ReactNode;
}

/** A labelled control with a word about it, and about what is wrong with it. */
export function Field({ label, note, problem, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = note !== undefined || problem !== undefined;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-ink-soft text-xs">
        {label}
      </label>
      {children({ id, describedBy: hasNote ? noteId : undefined })}
      {hasNote && (
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
