import type { ReactNode } from 'react';
import type { ControlProps } from './control-props';

export interface NamedControlProps extends Pick<ControlProps, 'field' | 'notes' | 'isBare'> {
  children: ReactNode;
}

/** A control that has its label as its name already, with the label drawn over it and a word below. */
export function NamedControl({ field: { label, help }, notes, isBare, children }: NamedControlProps) {
  if (isBare) return children;
  const note = notes.length > 0 ? notes.join(' ') : help;
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium text-ink-soft text-xs">{label}</span>
      {children}
      {note && <p className="text-ink-muted text-xs">{note}</p>}
    </div>
  );
}
