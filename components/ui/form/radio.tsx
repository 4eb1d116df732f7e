'use client';

import { type ReactNode, useId } from 'react';

export interface RadioProps {
  /** Shared by those of which one is chosen. */
  name: string;
  /** What it is called, for those who hear the page. */
  label: string;
  isChosen: boolean;
  onChoose: () => void;
  /** Beside the label: its id, in the letters of code. */
  mark?: string | undefined;
  /** A sentence below the label. */
  children: ReactNode;
}

/** One of several, with a sentence about it: the browser's own, in our colour. */
export function Radio({ name, label, isChosen, onChoose, mark, children }: RadioProps) {
  const words = useId();
  return (
    <label className="flex cursor-pointer items-start gap-2 text-xs">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-label={label}
        aria-describedby={words}
        className="mt-0.5 shrink-0 cursor-pointer accent-accent"
      />
      <span className="min-w-0 flex-1">
        <span className="font-medium text-ink">{label}</span>
        {mark !== undefined && <code className="ml-1.5 font-mono text-ink-muted">{mark}</code>}
        <span id={words} className="block text-ink-muted">
          {children}
        </span>
      </span>
    </label>
  );
}
