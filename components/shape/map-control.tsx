import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Input } from '@/components/ui/form/input';
import { IconButton } from '@/components/ui/icon-button';
import { isJsonObject } from '@/lib/core/claude/message';
import { toBeginning } from '@/lib/core/claude/shape/to-beginning';
import { escapePointerPart } from '@/lib/core/json/json-pointer';
import { forgetWithin } from './invalid/forget-within';
import { useInvalidTextStore } from './invalid/invalid-text-context';
import type { HolderProps, ShapeOf } from './shape-props';

/** An object whose keys are names somebody gives. */
export function MapControl({
  shape,
  label,
  help,
  path,
  value,
  onChange,
  inner: Inner,
}: HolderProps<ShapeOf<'map'>>) {
  const [name, setName] = useState('');
  const { change } = useInvalidTextStore();
  const held = isJsonObject(value) ? value : {};
  const put = (next: object) => onChange(Object.keys(next).length > 0 ? next : undefined);
  const isTaken = Object.hasOwn(held, name.trim());
  const toEntry = (key: string) => `${path}/${escapePointerPart(key)}`;
  const takeOut = (key: string) => {
    change((texts) => forgetWithin(texts, toEntry(key)));
    put(Object.fromEntries(Object.entries(held).filter(([other]) => other !== key)));
  };
  const add = () => {
    const key = name.trim();
    if (key === '' || isTaken) return;
    put({ ...held, [key]: toBeginning(shape.of) });
    setName('');
  };
  return (
    <Fieldset legend={label}>
      {Object.entries(held).map(([key, entry]) => (
        <div key={key} className="flex items-start gap-1 rounded-md border border-line p-2">
          <div className="min-w-0 flex-1">
            <Inner
              shape={shape.of}
              label={key}
              path={toEntry(key)}
              value={entry}
              onChange={(next) => put({ ...held, [key]: next ?? {} })}
            />
          </div>
          <IconButton label={`Take out ${key}`} icon={<X />} onClick={() => takeOut(key)} />
        </div>
      ))}
      <div className="flex items-center gap-2">
        <Input
          aria-label={`Name for ${label}`}
          placeholder="name"
          error={isTaken}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="font-mono text-xs"
        />
        <Button size="sm" icon={<Plus />} disabled={name.trim() === '' || isTaken} onClick={add}>
          Add
        </Button>
      </div>
      {isTaken && (
        <p role="alert" className="text-bad text-xs">
          There is one of this name already.
        </p>
      )}
      {help && <p className="text-ink-muted text-xs">{help}</p>}
    </Fieldset>
  );
}
