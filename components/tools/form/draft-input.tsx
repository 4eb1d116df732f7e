import { useState } from 'react';
import { Input, type InputProps } from '@/components/ui/form/input';
import { isComposing } from '@/components/ui/is-composing';

export interface DraftInputProps extends Omit<InputProps, 'value' | 'onChange' | 'onSubmit' | 'error'> {
  value: string;
  /** Why a text cannot be taken; undefined when it can. */
  refuse?: ((text: string) => string | undefined) | undefined;
  /** Gets what was typed, once the field is left or Enter is pressed. */
  onCommit: (text: string) => void;
}

/** A line that is taken when it is left: what is half typed would be no value yet. Escape brings the last one back. */
export function DraftInput({ value, refuse, onCommit, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string>();
  const problem = draft === undefined || draft === value ? undefined : refuse?.(draft);
  const commit = () => {
    if (draft !== undefined && draft !== value && problem === undefined) onCommit(draft);
    if (problem === undefined) setDraft(undefined);
  };
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5">
      <Input
        {...rest}
        value={draft ?? value}
        error={problem !== undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape' || draft === undefined) return;
          event.stopPropagation();
          setDraft(undefined);
        }}
      />
      {problem !== undefined && (
        <span role="alert" className="text-bad text-xs">
          {problem}
        </span>
      )}
    </span>
  );
}
