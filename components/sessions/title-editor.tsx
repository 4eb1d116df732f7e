import { type KeyboardEvent, useRef, useState } from 'react';
import { Input } from '@/components/ui/form/input';
import { isComposing } from '@/components/ui/is-composing';
import { MAX_TITLE_LENGTH } from '@/lib/core/session/session-bounds';

export interface TitleEditorProps {
  title: string;
  /** With null, it is to stay as it was. */
  onDone: (title: string | null) => void;
}

/** A title being edited where it stands: Enter and leaving keep what was typed, Escape does not. */
export function TitleEditor({ title, onDone }: TitleEditorProps) {
  const [typed, setTyped] = useState(title);
  const isDone = useRef(false);
  const finish = (text: string | null) => {
    // The field loses the focus as it goes, which would be told once more.
    if (isDone.current) return;
    isDone.current = true;
    const name = text?.trim() ?? '';
    onDone(name === '' || name === title ? null : name);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event) || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const row = event.currentTarget.closest('[data-index]');
    finish(event.key === 'Enter' ? typed : null);
    // Back on the row, so that the keys go on.
    requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-row]')?.focus());
  };
  return (
    <Input
      size="sm"
      // Has the focus: it was asked for, to type in it
      autoFocus
      dir="auto"
      aria-label="Title"
      maxLength={MAX_TITLE_LENGTH}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(typed)}
      className="-my-0.5 relative z-10 max-w-xl border-accent font-medium text-sm outline-none hover:border-accent"
    />
  );
}
