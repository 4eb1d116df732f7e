import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/form/input';
import { IconButton } from '@/components/ui/icon-button';
import { isComposing } from '@/components/ui/is-composing';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { parseJson } from '@/lib/core/json/parse-json';
import type { ChangeForm } from './form-props';

export interface LiteralChipsProps {
  label: string;
  /** Of the list. */
  path: readonly PathPart[];
  /** As they are written; undefined where there is no list. */
  entries: readonly string[] | undefined;
  /** True where what is typed is a text, which needs no quotes. */
  isText: boolean;
  change: ChangeForm;
}

const MOST_SHOWN = 100;

/** The values of a list as chips, in their order, with a line to add one. */
export function LiteralChips({ label, path, entries = [], isText, change }: LiteralChipsProps) {
  const [typed, setTyped] = useState('');
  const parsed = parseJson(typed);
  const json = isText && !(parsed.ok && typed.startsWith('"')) ? JSON.stringify(typed) : typed;
  const isTaken = entries.includes(json);
  const canAdd = typed !== '' && !isTaken && (isText || parsed.ok);
  const add = () => {
    if (!canAdd) return;
    change({ do: 'add', path, json });
    setTyped('');
  };
  const left = entries.length - MOST_SHOWN;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" aria-label={label}>
      <span className="font-medium text-ink-soft text-xs">{label}</span>
      {entries.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {entries.slice(0, MOST_SHOWN).map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike
            <li key={index} className="flex max-w-full items-center rounded bg-sunken pl-1.5">
              <code dir="auto" className="min-w-0 truncate text-xs" title={entry}>
                {entry}
              </code>
              <IconButton
                label={`Take ${entry} out of ${label}`}
                icon={<X />}
                onClick={() => change({ do: 'remove', path: entries.length === 1 ? path : [...path, index] })}
              />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="text-ink-muted text-xs">And {left} more: they are in the text.</p>}
      <span className="flex items-center gap-1">
        <Input
          size="sm"
          aria-label={`Add to ${label}`}
          placeholder={isText ? 'A value' : 'A JSON value'}
          value={typed}
          error={typed !== '' && !canAdd}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) add();
          }}
          className="max-w-48 font-mono"
        />
        <Button size="sm" icon={<Plus />} disabled={!canAdd} onClick={add}>
          Add
        </Button>
        {isTaken && <span className="text-bad text-xs">It is there.</span>}
      </span>
    </fieldset>
  );
}
